#!/usr/bin/env python3
"""Validates the data package and the CSV on the Web metadata of a run, and holds the formats to what they say.

usage: package.py OUT_DIR

  frictionless   datapackage.json and every CSV file: profile, size, hash, types, allowed values, keys, references; and that it
                 finds a changed byte, a share that is no number, a key that comes twice and a reference into nowhere
  csvw           metadata.json and every CSV file, as the validator of the cldf project reads the W3C recommendations, strictly
  hashlib        size and SHA-256 of every CSV file; that no CSV file is left out
  csv            dictionary.csv: one row a column, with the type and unit the package has
  polars         CSV read by the types of the package = Parquet, cell by cell
  json           JSON Lines, where they are there = CSV, numbers to the last zero
  pandas         rows, types and missing cells of CSV read by the types of the package = those of Parquet

Prints one line a table. At the first difference, says where it is and ends with 1.
"""
import csv
import hashlib
import json
import pathlib
import shutil
import sys
import tempfile

import csvw
import frictionless
import pandas
import polars
from polars.testing import assert_frame_equal

IN_POLARS = {"string": polars.String, "integer": polars.Int64, "number": polars.Decimal(9, 4), "date": polars.Date}
IN_PANDAS = {"string": "string", "integer": "Int64", "number": "Float64", "date": "string"}
IN_DICTIONARY = {"string": ("text", "enum"), "integer": ("integer",), "number": ("decimal",), "date": ("date",)}


def check(holds, message):
    if not holds:
        sys.exit(f"package: {message}")


def errors_of(folder):
    """The codes of what frictionless finds wrong, and the messages."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    check(len(report.warnings) == 0, f"frictionless warns: {report.warnings}")
    found = list(report.errors) + [error for task in report.tasks for error in task.errors]
    check(report.valid == (not found), "frictionless finds it invalid and does not say why")
    return {error.type for error in found}, [error.message for error in found]


def by_frictionless(out):
    types, messages = errors_of(out)
    check(not types, f"frictionless: {messages[:5]}")


def damaged(out, table, change, want, same_hash=True):
    """Whether frictionless finds what is wrong in a copy whose one table was changed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for name in ["datapackage.json", *(path.name for path in out.glob("*.csv"))]:
            shutil.copy(out / name, copy)
        path = copy / f"{table}.csv"
        with open(path, newline="", encoding="utf-8") as file:
            header, *rows = csv.reader(file)
        change(header, rows)
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])
        if same_hash:  # so that nothing but the content is wrong
            package = json.loads((copy / "datapackage.json").read_text(encoding="utf-8"))
            for resource in package["resources"]:
                if resource["name"] == table:
                    content = path.read_bytes()
                    resource.update(bytes=len(content), hash="sha256:" + hashlib.sha256(content).hexdigest())
            (copy / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
        types, _ = errors_of(copy)
        check(want in types, f"frictionless finds {sorted(types)} in a changed {table}.csv, want {want}")


def set_cell(column, value):
    def change(header, rows):
        rows[0][header.index(column)] = value
    return change


def by_csvw(out):
    said = csvw.CSVW(str(out / "metadata.json"), validate=True, strict=True)
    check(said.is_valid, f"csvw: {[str(w.message) for w in said.warnings][:5]}")
    return {table.url.string: len(list(table.iterdicts())) for table in said.tables}


def by_polars(out, resource):
    name, fields = resource["name"], resource["schema"]["fields"]
    types = {f["name"]: IN_POLARS[f["type"]] for f in fields}
    table = polars.read_csv(out / resource["path"], schema=types)
    parquet = out / f"{name}.parquet"
    if name != "dictionary":
        check(parquet.is_file(), f"there is no {parquet.name}")
        read = polars.read_parquet(parquet)
        check(dict(read.schema) == types, f"{parquet.name} has {read.schema} by polars, the package {types}")
        assert_frame_equal(table, read)
    return table


def by_json(out, resource):
    """JSON Lines, where they are there: every number to the last zero, as CSV has it."""
    lines = out / f"{resource['name']}.jsonl"
    if not lines.is_file():
        return ""
    with open(out / resource["path"], newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file, strict=True)
    numbers = [field["type"] in ("integer", "number") for field in resource["schema"]["fields"]]
    written = lines.read_bytes().decode("utf-8").split("\n")
    check(written.pop() == "" and len(written) == len(rows), f"{lines.name} has {len(written)} lines, CSV {len(rows)} rows")
    for number, (line, row) in enumerate(zip(written, rows), 1):
        got = json.loads(line, parse_int=Figure, parse_float=Figure)
        check(list(got) == header, f"{lines.name}:{number}: members {list(got)}, in CSV {header}")
        for column, value, text, figure in zip(header, got.values(), row, numbers):
            kind = type(None) if text == "" else Figure if figure else str
            check(type(value) is kind and (value or "") == text, f"{lines.name}:{number}: {column} is {value!r}, in CSV {text!r}")
    return " = JSON Lines"


class Figure(str):
    """A JSON number as it is written."""


def by_pandas(out, resource, height):
    name, fields = resource["name"], resource["schema"]["fields"]
    table = pandas.read_csv(out / resource["path"], dtype={f["name"]: IN_PANDAS[f["type"]] for f in fields},
                            keep_default_na=False, na_values=[""])
    check(len(table) == height, f"{name} has {len(table)} rows by pandas, {height} by polars")
    for f in fields:
        if f["type"] == "date":
            pandas.to_datetime(table[f["name"]].dropna().map(lambda day: day), format="%Y-%m-%d", errors="raise")
    if name == "dictionary":
        return
    read = pandas.read_parquet(out / f"{name}.parquet", dtype_backend="pyarrow")
    check(list(read.columns) == list(table.columns) and len(read) == len(table), f"{name}: columns or rows are others in Parquet by pandas")
    missing = table.isna().sum().to_dict(), read.isna().sum().to_dict()
    check(missing[0] == missing[1], f"{name}: missing cells {missing[0]} in CSV, {missing[1]} in Parquet by pandas")


def by_dictionary(out, resources):
    with open(out / "dictionary.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    want = [(r["name"], str(i), f) for r in resources if r["name"] != "dictionary" for i, f in enumerate(r["schema"]["fields"], 1)]
    check(len(rows) == len(want), f"dictionary.csv has {len(rows)} rows, the package {len(want)} columns")
    for row, (table, position, field) in zip(rows, want):
        said = [row["table"], row["column"], row["position"], row["unit"], row["required"]]
        expected = [table, field["name"], position, field.get("unit", ""), str(field.get("constraints", {}).get("required", False)).lower()]
        check(said == expected, f"dictionary.csv has {said}, the package {expected}")
        check(row["type"] in IN_DICTIONARY[field["type"]], f"dictionary.csv, {row['table']}.{row['column']}: {row['type']}, the package {field['type']}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    resources = package["resources"]
    paths, files = [r["path"] for r in resources], [path.name for path in out.glob("*.csv")]
    check(sorted(paths) == sorted(files), f"the package has {sorted(paths)}, the folder {sorted(files)}")
    for resource in resources:
        content = (out / resource["path"]).read_bytes()
        check(resource["bytes"] == len(content), f"{resource['path']} has {len(content)} bytes, the package says {resource['bytes']}")
        digest = "sha256:" + hashlib.sha256(content).hexdigest()
        check(resource["hash"] == digest, f"{resource['path']} has {digest}, the package says {resource['hash']}")

    by_frictionless(out)
    rows = by_csvw(out)
    by_dictionary(out, resources)
    heights = {}
    for resource in resources:
        name = resource["name"]
        heights[name] = by_polars(out, resource).height
        by_pandas(out, resource, heights[name])
        check(rows[resource["path"]] == heights[name], f"{name} has {rows[resource['path']]} rows by csvw, {heights[name]} by polars")
        print(f"{name}: {heights[name]} rows, {len(resource['schema']['fields'])} columns: "
              "CSV = frictionless = csvw = polars = pandas" + (" = Parquet" if name != "dictionary" else "") + by_json(out, resource))

    damaged(out, "articles", set_cell("title", "another"), "hash-count", same_hash=False)
    if heights["responses"] > 1:
        damaged(out, "responses", set_cell("share", "about half"), "type-error")
        damaged(out, "responses", set_cell("role", "for"), "constraint-error")
        damaged(out, "responses", set_cell("poll_id", "no:such:poll"), "foreign-key")
        damaged(out, "responses", lambda _, rows: rows.append(rows[0]), "primary-key")


if __name__ == "__main__":
    main()
