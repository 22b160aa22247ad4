"""Engines that read tables by the million: thin layers over `extract_many`, each an extra to be installed.

    spark.py     Apache Spark: a DataFrame to a DataFrame, and a function for SQL    pip install 'lvextract[spark]'
    dask.py      Dask: a DataFrame to a DataFrame                                   pip install 'lvextract[dask]'
    datasets.py  Hugging Face datasets: two columns more                            pip install 'lvextract[datasets]'
    spacy.py     spaCy: a component for pipelines, and documents as a Doc           pip install 'lvextract[spacy]'

All of them load the weights once in each of the engine's processes, which takes some 0.8 GB of memory in each, and use
one thread there; give the engine as many processes as it has cores.
"""
