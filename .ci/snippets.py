#!/usr/bin/env python3
"""Runs the code of docs/snippets.md as it is printed there.

usage: snippets.py OUT_DIR [PAGE]

All blocks of a language run one after another in one program, in an empty folder in which out is OUT_DIR: sql by DuckDB,
python by this Python, r by Rscript. Each language has to print something, and none may warn. Where there is no Rscript, r is
skipped and says so, unless CI is set in the environment: then it fails.

Prints what the code prints. Ends with 1 at the first language that fails.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SQL = """
import pathlib, sys
import duckdb
for statement in duckdb.extract_statements(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")):
    print(duckdb.sql(statement.query))
"""
# The files that the code is said to draw.
DRAWN = {"python": ["shares.svg"], "r": ["support.pdf"]}


def commands(language, file):
    if language == "sql":
        return [sys.executable, "-W", "error", "-c", SQL, file]
    if language == "python":
        return [sys.executable, "-W", "error", file]
    return ["Rscript", "--vanilla", "-e", "options(warn = 2)", "-e", f"source({file!r}, echo = FALSE)"]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1]).resolve()
    page = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else pathlib.Path(__file__).parent.parent / "docs" / "snippets.md"
    programs = {}
    for language, code in BLOCK.findall(page.read_text(encoding="utf-8")):
        programs.setdefault(language, []).append(code)
    if set(programs) != {"sql", "python", "r"}:
        sys.exit(f"snippets: {page.name} has code in {sorted(programs)}, want python, r and sql")
    for language, blocks in programs.items():
        if language == "r" and not shutil.which("Rscript"):
            if os.environ.get("CI"):
                sys.exit("snippets: no Rscript")
            print("r: skipped, since there is no Rscript")
            continue
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "out").symlink_to(out)
            file = folder / f"snippet.{language}"
            file.write_text("\n".join(blocks), encoding="utf-8")
            run = subprocess.run(commands(language, str(file)), cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                                 encoding="utf-8", timeout=300, env={**os.environ, "MPLCONFIGDIR": str(folder)})
            print(f"{language}: {len(blocks)} blocks\n{run.stdout}", end="")
            if run.returncode or not run.stdout.strip():
                sys.exit(f"snippets: {language} ended with {run.returncode}: {run.stderr}")
            for name in DRAWN.get(language, []):
                if not (folder / name).is_file() or not (folder / name).stat().st_size:
                    sys.exit(f"snippets: {language} has not drawn {name}")


if __name__ == "__main__":
    main()
