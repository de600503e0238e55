#!/usr/bin/env python3
"""Holds pollard to its bounds on real pages.

usage: real.py POLLARD_BINARY SHARED

SHARED holds accept/ (the scores) and corpus-real/ (pages, hand-checked truth, table tests). Prints the scores; ends with 1 if one is
below its bound. Bounds are what README and the notes on the scores promise.
"""
import csv, json, pathlib, re, subprocess, sys, tempfile

def main():
    binary, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    real, accept = shared / 'corpus-real', shared / 'accept'
    bad = []
    def want(what, holds):
        if not holds: bad.append(what)
    with tempfile.TemporaryDirectory() as tmp:
        scores = pathlib.Path(tmp) / 'scores.json'
        subprocess.run([sys.executable, accept / 'score_real.py', '--json', scores, binary, real / 'pages', real / 'truth'], check=True)
        found = json.loads(scores.read_text())
        total = found['total']
        want('99 % of the polls complete', total['complete'] >= .99 * total['truth'])
        want('at most 3 spurious polls', total.get('spurious', 0) <= 3)
        want('every wrong lead flagged', total['lead_hit'] == total['lead_wrong'])
        want('no false alarm about a lead', total.get('lead_false', 0) == 0)
        for case, c in found['cases'].items():
            if case.startswith('wikieu'): want(f'{case} exact', c['complete'] == c['truth'])
        line = subprocess.run([sys.executable, accept / 'score_geometry.py', binary, real / 'tables/wtq', real / 'tables/wtq/list.txt'],
                              check=True, stdout=subprocess.PIPE, text=True).stdout
        print(line, end='')
        cells, rows, tables = map(float, re.findall(r'= ([\d.]+)%', line))
        want('cells 99.4 %', cells >= 99.4); want('rows 98 %', rows >= 98); want('tables 90 %', tables >= 90)
        out = pathlib.Path(tmp) / 'out'
        subprocess.run([binary, 'run', '--quiet', '--output', out, real / 'tables/wtq/page'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(out / 'polls.csv', encoding='utf-8', newline='') as f: polls = [r for r in csv.DictReader(f) if r['origin'] == 'table']
        print(len(polls), 'polls in pages of other tables'); want('no poll in pages of other tables', not polls)
    for what in bad: print('does not hold:', what)
    sys.exit(bool(bad))

if __name__ == '__main__': main()
