"""Make or renew the rows of countries/*.tsv that come from Unicode CLDR (through Babel).

Rows that stand there are kept, with their flags. Needs ``pip install babel pycountry
opencc-python-reimplemented``; none of them is needed to use the tables.

    python gazetteers/build_countries.py
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "countries"
LOCALES = {"mainland": "zh", "tw": "zh_Hant", "hk": "zh_Hant_HK"}
CLDR = "CLDR"
STATES_NOT_IN_UN = {"PSE", "XKX", "VAT"}
HEAD = "id alpha2 name_zh name_en capital currency kind source".split()
NAMES = "surface id usage source flags".split()


def read(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def write(path: Path, header: list[str], rows: list[dict[str, str]]) -> None:
    lines = sorted("\t".join(row.get(column, "") for column in header) for row in rows)
    text = "\n".join(["\t".join(header), *lines]) + "\n"
    path.write_text(unicodedata.normalize("NFC", text), encoding="utf-8", newline="\n")


def codes() -> dict[str, tuple[str, str]]:
    """Return ISO 3166-1 alpha-3 codes with alpha-2 code and English name."""
    import pycountry

    found = {c.alpha_3: (c.alpha_2, getattr(c, "common_name", c.name)) for c in pycountry.countries}
    found["XKX"] = ("XK", "Kosovo")
    return found


def main() -> None:
    from babel import Locale, numbers
    from opencc import OpenCC

    simplify = OpenCC("t2s").convert
    old = {row["id"]: row for row in read(FOLDER / "countries.tsv")}
    names = read(FOLDER / "names.tsv")  # flags are set by hand, so what is there stays
    known = {(row["surface"], row["id"]) for row in names}
    countries: list[dict[str, str]] = []
    for code, (alpha2, english) in sorted(codes().items()):
        row = old.get(code)
        if row is None or row["source"].startswith(CLDR):
            chinese = Locale.parse("zh").territories.get(alpha2, "")
            money = numbers.get_territory_currencies(alpha2)
            kind = row["kind"] if row else "state"
            row = {
                "id": code,
                "alpha2": alpha2,
                "name_zh": row["name_zh"] if row else chinese,
                "name_en": Locale.parse("en").territories.get(alpha2, english),
                "capital": row["capital"] if row else "",
                "currency": money[0] if money else "",
                "kind": kind,
                "source": "CLDR 47 zh, ISO 3166-1",
            }
        countries.append(row)
        for usage, locale in LOCALES.items():
            name = simplify(Locale.parse(locale).territories.get(alpha2, ""))
            if name and " " not in name and (name, code) not in known:
                known.add((name, code))
                source = f"CLDR 47 {locale}"
                names.append({"surface": name, "id": code, "usage": usage, "source": source})
    countries += [row for code, row in old.items() if code not in codes()]
    write(FOLDER / "countries.tsv", HEAD, countries)
    write(FOLDER / "names.tsv", NAMES, names)


if __name__ == "__main__":
    main()
