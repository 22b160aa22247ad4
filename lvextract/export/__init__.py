"""The records in the forms that other programs read, and a page for people to look at them."""
