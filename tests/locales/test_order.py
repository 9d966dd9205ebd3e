"""Names in the order a Swedish reader looks for them."""

from locales.order import name_key


def test_the_last_letters_come_last() -> None:
    names = ["Örjan", "Åsa", "Ärla", "Zara", "anna", "Émile", "Amir", "Özlem", "Ünal"]

    assert sorted(names, key=name_key) == [
        "Amir",
        "anna",
        "Émile",
        "Ünal",
        "Zara",
        "Åsa",
        "Ärla",
        "Örjan",
        "Özlem",
    ]
