#!/usr/bin/env python3
"""Times pollard beside the tools people read the same pages with, in one run.

usage: compare.py POLLARD_BINARY PAGES [ROUNDS]

PAGES is a folder of saved pages. Each round reads all pages of a kind with every tool in turn, on one core:
HTML with `pollard run` (the whole pipeline, CSV written) and pandas.read_html (lxml, cells only), wikitext with
`pollard run` and wtf_wikipedia (parsed to JSON tables). Two things are timed, and the least time of the rounds is
printed: the pages once, as whole commands from start to end; and the pages repeated until they are a few megabytes,
where the others are timed inside their process, start, import and reading of files left out, and pollard is not.
pandas and lxml come from the Python that runs this, wtf_wikipedia from node; what is absent is left out and said.
"""
import importlib.util, os, pathlib, shutil, subprocess, sys, tempfile, time

PANDAS = r'''
import io, sys, time, pandas as pd
pages = [open(p, encoding="utf-8", errors="replace").read() for p in open(sys.argv[1]).read().split(chr(10))]
t = time.perf_counter()
for p in pages:
    try: pd.read_html(io.StringIO(p), flavor="lxml")
    except ValueError: pass
print(time.perf_counter() - t)
'''
WTF = r'''
const fs = require('fs'), wtf = require(process.argv[2] + '/node_modules/wtf_wikipedia').default
const pages = fs.readFileSync(process.argv[3], 'utf8').split('\n').map(p => fs.readFileSync(p, 'utf8'))
const t = process.hrtime.bigint()
for (const p of pages) wtf(p).tables().map(t => t.json())
console.log(Number(process.hrtime.bigint() - t) / 1e9)
'''
ENOUGH = 8 << 20  # bytes of pages a round reads

def main():
    binary, pages = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        node = install_wtf(tmp)
        compare(tmp, binary, sorted(pages.glob('*.html')), rounds, 'pandas.read_html (lxml)',
                [sys.executable, '-c', PANDAS] if importlib.util.find_spec('pandas') and importlib.util.find_spec('lxml') else None, 5)
        compare(tmp, binary, sorted(pages.glob('*.wikitext')), rounds, 'wtf_wikipedia',
                [node, str(tmp / 'wtf.js'), str(tmp)] if node else None, 10)

def install_wtf(tmp):
    node, npm = shutil.which('node'), shutil.which('npm')
    if not node or not npm: return None
    (tmp / 'wtf.js').write_text(WTF)
    done = subprocess.run([npm, 'install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', str(tmp), 'wtf_wikipedia@10.4.2'],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return node if done.returncode == 0 else None

def one_core(command, **options):
    return subprocess.run(['taskset', '-c', '0', *command] if shutil.which('taskset') else command, check=True, **options)

def compare(tmp, binary, files, rounds, other, command, goal):
    if not files: return print(f'no pages for {other}')
    if not command: return print(f'{other} is not there: left out')
    size = sum(f.stat().st_size for f in files)
    for what, times in (('once, whole commands', 1), ('many', -(-ENOUGH // size))):
        folder = tmp / f'{files[0].suffix[1:]}{times}'; folder.mkdir()
        copies = [folder / f'{k}-{f.name}' for k in range(times) for f in files]
        for c in copies: shutil.copyfile(files[0].parent / c.name.split('-', 1)[1], c)
        names = tmp / (folder.name + '.list'); names.write_text('\n'.join(map(str, copies)))
        total = size * times / 1e6
        ours, theirs = [], []
        for _ in range(rounds):
            t = time.perf_counter()
            one_core([binary, 'run', '--quiet', '--format', 'csv', '--output', str(tmp / 'out'), str(folder)],
                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, GOMAXPROCS='1'))
            ours.append(time.perf_counter() - t)
            t = time.perf_counter()
            inside = float(one_core([*command, str(names)], stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL).stdout)
            theirs.append(time.perf_counter() - t if times == 1 else inside)
        a, b = min(ours), min(theirs)
        print(f'{len(copies)} pages, {total:.2f} MB, {what}: pollard to CSV {a:.3f} s ({total / a:.1f} MB/s), {other} {b:.3f} s ({total / b:.1f} MB/s): {b / a:.1f} times as fast (goal {goal})', flush=True)

if __name__ == '__main__': main()
