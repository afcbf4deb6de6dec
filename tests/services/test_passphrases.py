import pytest

from sotay.services.passphrases import MIN_PASSPHRASE, Strength, strength


@pytest.mark.parametrize(
    ("passphrase", "told"),
    [
        ("", Strength.SHORT),
        ("a" * (MIN_PASSPHRASE - 1), Strength.SHORT),
        ("   ngắn      ", Strength.SHORT),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("12345678", Strength.WEAK),
        ("abcdefghijkl", Strength.WEAK),
        ("19051980", Strength.WEAK),
        ("matkhau123", Strength.WEAK),
        ("Mật khẩu", Strength.WEAK),
        ("abababababababab", Strength.WEAK),
        ("trâu vàng bến", Strength.FAIR),
        ("trâu vàng bến sông khuya", Strength.GOOD),
        ("k7#Qv!m2zR@x9Lw", Strength.GOOD),
    ],
)
def test_strength_is_told_for_what_people_choose(passphrase: str, told: Strength) -> None:
    assert strength(passphrase) is told


def test_composed_and_decomposed_letters_are_equally_strong() -> None:
    assert strength("me\u0323 ga\u0300 con") is strength("mẹ gà con")
