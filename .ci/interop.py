#!/usr/bin/env python3
"""Reads the tables of a run back with the tools of analysts and compares every cell.

usage: interop.py OUT_DIR

The CSV files, read with the standard library alone, say what each cell has to be; SCHEMA, written down here a
second time on purpose, says what type it has to have. Compared with them are

  the Parquet files   by pyarrow and by DuckDB: names, types and cells; DuckDB's sum, min and max, which may come
                      from the statistics in the file; all exact
  the workbook        by openpyxl (normal and read-only), by pandas, and by LibreOffice saving it anew; numbers
                      to within 1e-9, because a spreadsheet has binary floats only
  what people see     in LibreOffice: its CSV of each sheet, text for text ("43.0", "2017-10-06")

and of the CSV files themselves: UTF-8, RFC 4180 with \\n, header, and the order of the rows.

Prints one line a table. At the first difference, says where it is and ends with 1.
"""
import csv
import datetime
import decimal
import io
import pathlib
import re
import subprocess
import sys
import tempfile

import duckdb
import openpyxl
import pandas
import pyarrow
import pyarrow.parquet
from openpyxl.utils import get_column_letter

Decimal, Date, Datetime = decimal.Decimal, datetime.date, datetime.datetime

# The columns that are not text. All others are.
SCHEMA = {
    "articles": {int: ["bytes", "tables", "polls", "events", "findings"]},
    "tables": {int: ["header_rows", "columns", "rows", "source_line", "source_line_end"]},
    "polls": {
        int: ["row", "source_line", "sample_size"],
        Date: ["fieldwork_start", "fieldwork_end"],
        Decimal: ["margin_of_error", "support", "oppose", "neutral", "margin", "total", "lead_stated", "lead_computed"],
    },
    "responses": {int: ["position"], Decimal: ["share", "share_min", "share_max"]},
    "events": {int: ["row", "source_line"], Date: ["date_start", "date_end"]},
    "rows": {int: ["row", "source_line"]},
    "findings": {int: ["row", "source_line"]},
    "pollsters": {int: ["polls"]},
}
IN_ARROW = {str: pyarrow.string(), int: pyarrow.int64(), Decimal: pyarrow.decimal128(9, 4), Date: pyarrow.date32()}
IN_DUCKDB = {str: "VARCHAR", int: "BIGINT", Decimal: "DECIMAL(9,4)", Date: "DATE"}

FIELD = r'(?:"(?:[^"]|"")*+"|[^",\r\n]*+)'
RFC_4180 = re.compile(rf"(?:{FIELD}(?:,{FIELD})*+\n)++")
FORM = {int: r"-?\d+", Decimal: r"-?\d+(\.\d{1,4})?", Date: r"\d{4}-\d\d-\d\d", str: r"(?s).+"}

# The sheets of the workbook in their order; those without a table are not compared with CSV.
SHEETS = ["Read me", "Polls", "Responses", "Events", "Findings", "Pollsters", "Articles", "Tables", "Rows", "Dictionary", "Charts"]
NO_TABLE = {"Read me", "Dictionary", "Charts"}
MADE = {"findings": ["decision", "reason"]}  # columns that only a sheet has

FIRST_DAY = Date(1900, 3, 1)  # before it spreadsheets count wrongly: such a date is text in the workbook
LONGEST = 32767  # UTF-16 units of a cell of a workbook
NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")  # readers do not agree on these


class Table:
    """A table as the CSV file has it: the names and types of its columns, its texts and its values."""

    def __init__(self, name, path):
        self.name = name
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            sys.exit(f"interop: {path.name}: {error}")
        check(not text.startswith("\ufeff"), f"{path.name} begins with a byte order mark")
        check(RFC_4180.fullmatch(text), f"{path.name} is not RFC 4180 with \\n")
        self.columns, *self.texts = csv.reader(io.StringIO(text, newline=""), strict=True)
        typed = {column: t for t, columns in SCHEMA[name].items() for column in columns}
        check(set(typed) <= set(self.columns), f"{path.name} lacks {sorted(set(typed) - set(self.columns))}")
        self.types = [typed.get(column, str) for column in self.columns]
        self.rows = [[self.value(text, t) for text, t in zip(row, self.types, strict=True)] for row in self.texts]
        self.check_order()

    def value(self, text, t):
        if text == "":
            return None
        check(re.fullmatch(FORM[t], text), f"{self.name}.csv: {text!r} where a {t.__name__} belongs")
        return Date.fromisoformat(text) if t is Date else t(text)

    def check_order(self):
        """By article, table and row; what has no table stands before or after what has one."""

        def key(row, without_table):
            row = dict(zip(self.columns, row))
            article, _, table = (row.get("table_id") or "").rpartition("#t")
            return row.get("article_id") or article, int(table or without_table), row.get("row") or 0

        if {"article_id", "table_id"} & set(self.columns):
            orders = [[key(row, without) for row in self.rows] for without in (0, 10**9)]
            check(any(order == sorted(order) for order in orders), f"{self.name}.csv is not sorted by article, table, row")


def check(holds, message):
    if not holds:
        sys.exit(f"interop: {message}")


def compare(reader, table, columns, rows, same):
    """Compares the names of the columns, the number of rows and every cell."""
    where = f"{table.name} by {reader}"
    check(list(columns) == table.columns, f"{where}: columns {list(columns)}, in CSV {table.columns}")
    check(len(rows) == len(table.rows), f"{where}: {len(rows)} rows, in CSV {len(table.rows)}")
    for number, (want, got) in enumerate(zip(table.rows, rows), 1):
        check(len(got) == len(want), f"{where}, row {number}: {len(got)} cells, in CSV {len(want)}")
        for column, a, b in zip(table.columns, want, got):
            check(same(a, b), f"{where}, row {number}, {column}: {b!r}, in CSV {a!r}")


def same_exactly(want, got):
    return type(want) is type(got) and want == got


def same_in_workbook(want, got):
    """What a workbook can hold of a value: floats, no early dates, no endless text, no control characters."""
    if want is None or got is None:
        return want is got
    if isinstance(want, (int, Decimal)):
        return type(got) in (int, float) and abs(got - float(want)) <= 1e-9
    if isinstance(want, Date):
        early = want < FIRST_DAY
        return got == want.isoformat() if early else isinstance(got, Datetime) and got == Datetime(*want.timetuple()[:3])
    return isinstance(got, str) and (want == got or no_workbook_holds(want))


def no_workbook_holds(text):
    return len(text.encode("utf-16-le")) > 2 * LONGEST or NOT_IN_XML.search(text)


def by_pyarrow(table, path):
    got = pyarrow.parquet.read_table(path)
    for column, t in zip(table.columns, table.types):
        check(column in got.column_names, f"{path.name} lacks {column}")
        in_file = got.schema.field(column).type
        check(in_file == IN_ARROW[t], f"{path.name}, {column}: {in_file} by pyarrow, want {IN_ARROW[t]}")
    rows = list(zip(*(column.to_pylist() for column in got.columns), strict=True))
    compare("pyarrow", table, got.column_names, rows, same_exactly)


def by_duckdb(table, path):
    got = duckdb.read_parquet(str(path))
    for column, t, in_file in zip(table.columns, table.types, got.types):
        check(str(in_file) == IN_DUCKDB[t], f"{path.name}, {column}: {in_file} by DuckDB, want {IN_DUCKDB[t]}")
    compare("DuckDB", table, got.columns, got.fetchall(), same_exactly)
    for i, (column, t) in enumerate(zip(table.columns, table.types)):
        values = [row[i] for row in table.rows if row[i] is not None]
        want = [len(values), min(values, default=None), max(values, default=None)]
        asked = f'count("{column}"), min("{column}"), max("{column}")'
        if t in (int, Decimal):
            want.append(sum(values) if values else None)
            asked += f', sum("{column}")'
        [found] = duckdb.sql(f"SELECT {asked} FROM got").fetchall()
        check(list(found) == want, f"{path.name}, {asked} by DuckDB: {found}, in CSV {want}")


def in_table(table, header, rows, where):
    """The cells of a sheet in the order of the CSV: a sheet has the columns in its own order, and some of its own."""
    made = MADE.get(table.name, [])
    check(sorted(header) == sorted(table.columns + made), f"{where}: columns {header}, in CSV {table.columns}")
    if made:
        decision, reason, accepted = (header.index(name) for name in (*made, "accepted"))
        for number, row in enumerate(rows, 2):
            want = ("accepted" if row[accepted] else "open", row[accepted] or None)
            check((row[decision], row[reason] or None) == want, f"{where}, row {number}: {row[decision]!r} for {row[reason]!r}, want {want}")
    places = [header.index(column) for column in table.columns]
    return [[row[i] for i in places] for row in rows]


def check_furniture(sheet, extent):
    """What an analyst works with: the Excel table and its filters, the frozen header, print set-up, notes and choices."""
    where = sheet.title
    [excel] = sheet.tables.values()
    corner, end = extent.split(":")
    columns, rows = re.fullmatch(r"([A-Z]+)(\d+)", end).groups()
    want = f"{corner}:{columns}{max(int(rows), 2)}"
    check(excel.ref == excel.autoFilter.ref == want, f"{where}: table over {excel.ref}, want {want}")
    header = [cell.value for cell in next(sheet.iter_rows(max_row=1)) if cell.value is not None]
    check([c.name for c in excel.tableColumns] == header, f"{where}: table columns {[c.name for c in excel.tableColumns]}")
    check(sheet.freeze_panes == "A2", f"{where}: panes frozen at {sheet.freeze_panes}")
    check(sheet.print_title_rows == "$1:$1", f"{where}: repeats {sheet.print_title_rows}")
    page = sheet.page_setup
    check((page.orientation, page.fitToWidth, page.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", 1, 0, True),
          f"{where}: page set-up {page}")
    check("&P" in (sheet.oddFooter.right.text or ""), f"{where}: no page numbers")


def check_workbook(tables, path):
    """What is more than cells."""
    book = openpyxl.load_workbook(path)
    first = [name for name in book.sheetnames if not re.search(r" \d+$", name)]
    check(first == SHEETS, f"the workbook has the sheets {book.sheetnames}, want {SHEETS}")
    names = [t.name for sheet in book for t in sheet.tables.values()] + list(book.defined_names)
    check(len({name.lower() for name in names}) == len(names), f"tables and names are not unique: {names}")
    for name in ("polls_support", "polls_status", "findings_decision"):
        check(name in book.defined_names, f"no name {name}")
    for table, sheets in sheets_of(tables, book.sheetnames):
        for sheet in (book[name] for name in sheets):
            check_furniture(sheet, sheet.calculate_dimension())
    noted = {(sheet.title, c.row) for sheet in book if sheet.title.startswith("Polls") for row in sheet.iter_rows() for c in row if c.comment}
    status = [p[tables["polls"].columns.index("findings")] for p in tables["polls"].rows]
    check(len(noted) == min(20_000, sum(f is not None for f in status)), f"{len(noted)} notes on Polls")
    rules = book["Findings"].data_validations.dataValidation
    check(len(rules) == 1 and rules[0].formula1 == '"open,accepted"', f"Findings has the validations {rules}")
    links = [c.hyperlink for row in book["Findings"].iter_rows() for c in row if c.hyperlink]
    ids = {v for t, c in (("polls", "poll_id"), ("events", "event_id")) for v in [r[tables[t].columns.index(c)] for r in tables[t].rows]}
    records = [r[tables["findings"].columns.index("record_id")] for r in tables["findings"].rows]
    check(len(links) == min(65_530, sum(r in ids for r in records)), f"{len(links)} links on Findings")
    for link in links:
        sheet, _, cell = link.location.partition("!")
        row = [c.value for c in book[sheet.strip("'")][int(cell[1:])]]
        check(book["Findings"][link.ref].value in row, f"Findings!{link.ref} leads to {link.location}, which is another record")
    print(f"workbook: {len(names)} tables and names, {len(noted)} notes, {len(links)} links, {len(book['Charts']._charts)} charts")
    book.close()


def cell_value(cell):
    if cell.data_type == "f":
        sys.exit(f"interop: {cell.parent.title}!{cell.coordinate} is a formula: {cell.value}")
    return cell.value


def by_openpyxl(reader, tables, path, read_only=False):
    book = openpyxl.load_workbook(path, read_only=read_only)
    for table, sheets in sheets_of(tables, book.sheetnames):
        rows = []
        for sheet in (book[name] for name in sheets):
            header, *body = [[cell_value(cell) for cell in row] for row in sheet.iter_rows()]
            extent = f"A1:{get_column_letter(len(header))}{len(body) + 1}"
            stated = sheet.calculate_dimension()
            check(stated == extent, f"{sheet.title} by {reader}: dimension {stated}, found {extent}")
            rows += in_table(table, header, body, f"{sheet.title} by {reader}")
        compare(reader, table, table.columns, rows, same_in_workbook)
    book.close()


def by_pandas(tables, path):
    names = pandas.ExcelFile(path).sheet_names
    for table, sheets in sheets_of(tables, names):
        texts = {column: str for column, t in zip(table.columns, table.types) if t is str}
        # Without these two, pandas takes a text "NA" or "null" for a missing value.
        frames = [pandas.read_excel(path, sheet, dtype=texts, keep_default_na=False, na_values=[""]) for sheet in sheets]
        frame = frames[0] if len(frames) == 1 else pandas.concat(frames)
        columns = [[None if pandas.isna(v) else v for v in frame[name].tolist()] for name in frame.columns]
        rows = in_table(table, list(frame.columns), list(zip(*columns)), f"{table.name} by pandas")
        compare("pandas", table, table.columns, rows, same_in_workbook)
        for column, t in zip(table.columns, table.types):
            if t in (int, Decimal) and frame[column].notna().any():
                found = frame[column].dtype
                check(pandas.api.types.is_numeric_dtype(found), f"{table.name}, {column}: {found} by pandas")


def by_libreoffice(tables, path, folder):
    """LibreOffice opens the workbook and saves it anew, once as a workbook and once as it shows it."""
    convert(path, "xlsx", folder)
    by_openpyxl("LibreOffice", tables, folder / path.name)

    # Comma, quote, UTF-8, first line, column formats, language, quote all, detect, as shown, formulas, spaces, all sheets.
    convert(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", folder)
    sheets = [file.stem.removeprefix(path.stem + "-") for file in folder.glob("*.csv")]
    for table, sheets in sheets_of(tables, sorted(sheets)):
        shown = []
        for sheet in sheets:
            with open(folder / f"{path.stem}-{sheet}.csv", newline="", encoding="utf-8") as file:
                header, *body = csv.reader(file, strict=True)
                shown += in_table(table, header, body, f"{sheet} as LibreOffice shows it")
        where = f"{table.name} as LibreOffice shows it"
        check(len(shown) == len(table.texts), f"{where}: {len(shown)} rows, in CSV {len(table.texts)}")
        for number, (want, got) in enumerate(zip(table.texts, shown), 1):
            for column, a, b in zip(table.columns, want, got, strict=True):
                check(a == b or no_workbook_holds(a), f"{where}, row {number}, {column}: {b!r}, in CSV {a!r}")


def convert(path, form, folder):
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", form, "--outdir", str(folder), str(path)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    # LibreOffice ends with 0 even where it could not open the file; that there is no Java is no matter.
    said = [line for line in run.stderr.splitlines() if line and "javaldx" not in line]
    check(run.returncode == 0 and not said, f"LibreOffice ended with {run.returncode}: {' '.join(said)}")


def sheets_of(tables, sheets):
    """The sheets of each table: "Rows", and "Rows 2" and so on where one does not suffice."""
    of = {name: [s for s in sheets if re.sub(r" \d+$", "", s).lower() == name] for name in tables}
    check(all(of.values()), f"the workbook has the sheets {sheets}")
    rest = set(sheets) - {s for names in of.values() for s in names}
    check(rest == NO_TABLE, f"the workbook has the sheets {sheets}")
    return [(tables[name], of[name]) for name in tables]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    for ending in ("csv", "parquet"):
        names = {path.stem for path in out.glob(f"*.{ending}")} - {"dictionary"}  # package.py reads that one
        check(names == set(SCHEMA), f"the .{ending} files are {sorted(names)}, want {sorted(SCHEMA)}")
    books = list(out.glob("*.xlsx"))
    check(len(books) == 1, f"there are {len(books)} workbooks, want 1")

    tables = {name: Table(name, out / f"{name}.csv") for name in SCHEMA}
    for name, table in tables.items():
        by_pyarrow(table, out / f"{name}.parquet")
        by_duckdb(table, out / f"{name}.parquet")
    check_workbook(tables, books[0])
    by_openpyxl("openpyxl", tables, books[0])
    by_openpyxl("openpyxl, read-only", tables, books[0], read_only=True)
    by_pandas(tables, books[0])
    with tempfile.TemporaryDirectory() as folder:
        by_libreoffice(tables, books[0], pathlib.Path(folder))

    for table in tables.values():
        kinds = ", ".join(f"{table.types.count(t)} {t.__name__}" for t in (str, int, Decimal, Date) if t in table.types)
        missing = sum(value is None for row in table.rows for value in row)
        print(f"{table.name}: {len(table.rows)} rows, columns {kinds}, {missing} cells missing: "
              "CSV = pyarrow = DuckDB = openpyxl = openpyxl read-only = pandas = LibreOffice")


if __name__ == "__main__":
    main()
