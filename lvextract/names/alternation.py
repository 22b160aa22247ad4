"""Consonant alternation before the endings that once began with j (līdzskaņu mija): brālis, brāļa; zvaigzne, zvaigžņu.

The second declension alternates in the genitive singular and the whole plural, the fifth and the sixth in the genitive
plural. Source: Latviešu valodas gramatika, LU Latviešu valodas institūts, 2013, the chapter on the noun.
"""

from __future__ import annotations

# Longer clusters first: the first that ends the stem decides.
_PAIRS = (
    ("kst", "kš"),
    ("st", "st"),
    ("sl", "šļ"),
    ("zl", "žļ"),
    ("sn", "šņ"),
    ("zn", "žņ"),
    ("ll", "ļļ"),
    ("nn", "ņņ"),
    ("ln", "ļņ"),
    ("b", "bj"),
    ("m", "mj"),
    ("p", "pj"),
    ("v", "vj"),
    ("f", "fj"),
    ("c", "č"),
    ("d", "ž"),
    ("t", "š"),
    ("s", "š"),
    ("z", "ž"),
    ("l", "ļ"),
    ("n", "ņ"),
)


def alternate(stem: str) -> str:
    """The stem as it stands before an alternating ending.

    >>> alternate("brāl"), alternate("vilks"), alternate("zvaigzn"), alternate("kurp"), alternate("kuģ")
    ('brāļ', 'vilkš', 'zvaigžņ', 'kurpj', 'kuģ')
    """
    for hard, soft in _PAIRS:
        if stem.endswith(hard):
            return stem[: -len(hard)] + soft
    return stem


def unalternate(stem: str) -> list[str]:
    """The stems that `stem` may come from, itself last.

    >>> unalternate("brāļ"), unalternate("lāč"), unalternate("brīž")
    (['brāl', 'brāļ'], ['lāc', 'lāč'], ['brīd', 'brīz', 'brīž'])
    """
    sources = [stem[: -len(soft)] + hard for hard, soft in _PAIRS if stem.endswith(soft)]
    return [*(source for source in dict.fromkeys(sources) if source != stem and alternate(source) == stem), stem]
