// Package pollster knows polling organisations: their names and aliases, how
// a cell names several of them at once, and the client it may name beside
// them. It decides only what the registry states; for other names it proposes
// the nearest known one.
package pollster

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Pollster is one polling organisation.
type Pollster struct {
	ID      string // kebab-case ASCII
	Name    string // canonical name
	Country string // ISO 3166-1 alpha-2 or XK; empty where international or not known
}

// Registry holds the known organisations. It does not change once made and is
// safe for concurrent use.
type Registry struct {
	orgs     []org // sorted by id
	keys     []key // sorted by their texts
	nearOnce sync.Once
	near     *candidates // made when somebody asks for the nearest name
}

type org struct {
	Pollster
	aliases []string
}

// key is a folded name. One stands there twice where names of two organisations
// differ in their marks only (Median, Czech; Medián, Hungarian): the spelling
// decides.
type key struct {
	text  string
	owner int32 // index in orgs
	id    bool  // no name, but the id
}

// Default returns the built-in registry. It is registry.csv as registry_table.go has it,
// which a test makes.
func Default() *Registry { return &builtIn }

// All returns every organisation, sorted by id. The slice is the caller's.
func (r *Registry) All() []Pollster {
	all := make([]Pollster, len(r.orgs))
	for i, o := range r.orgs {
		all[i] = o.Pollster
	}
	return all
}

// Lookup returns the organisation one of whose names, or whose id, equals
// name after folding. Where two organisations' names differ in marks only,
// the marks decide.
func (r *Registry) Lookup(name string) (Pollster, bool) {
	var buf [128]byte
	text := appendFold(buf[:0], name)
	at, found := r.find(text)
	if !found {
		return Pollster{}, false
	}
	same := r.keys[at:]
	if len(same) == 1 || same[1].text != same[0].text {
		return r.orgs[same[0].owner].Pollster, true
	}
	spelt := spelling(name)
	for i := range same {
		if same[i].text != same[0].text {
			break
		}
		o := &r.orgs[same[i].owner]
		if slices.ContainsFunc(o.names(), func(n string) bool { return spelling(n) == spelt }) {
			return o.Pollster, true
		}
	}
	return Pollster{}, false
}

// withID gives the place of an id among the organisations.
func (r *Registry) withID(id string) (at int, found bool) {
	return slices.BinarySearchFunc(r.orgs, id, func(o org, id string) int { return strings.Compare(o.ID, id) })
}

// find gives the place of a folded name among the keys.
func (r *Registry) find(text []byte) (at int, found bool) {
	from, to := 0, len(r.keys)
	for from < to {
		if mid := (from + to) / 2; r.keys[mid].text < string(text) {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return from, from < len(r.keys) && r.keys[from].text == string(text)
}

func spelling(s string) string {
	return strings.ToLower(norm.NFC.String(strings.TrimSpace(s)))
}

// Extend returns a new registry that holds r and the rows of a CSV file with
// the header pollster_id,pollster,country,alias and, if wanted, reason, in any
// order. A row brings a new organisation or one more alias of a known one; of
// a known one pollster and country may stay empty. An error names the file by
// name, the line, the column and what was expected; r stays as it is.
func (r *Registry) Extend(name string, csv io.Reader) (*Registry, error) {
	return r.extend(name, csv, "reason", false)
}

const (
	maxFile = 16 << 20
	maxName = 200 // bytes; a longer one is a sentence
)

// extend reads rows; twins says whether names may share a key by their marks.
func (r *Registry) extend(file string, in io.Reader, optional string, twins bool) (*Registry, error) {
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("%s: expected at most %d bytes", file, maxFile)
	}
	rows := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	rows.ReuseRecord = true
	at, err := readHeader(file, rows, optional)
	if err != nil {
		return nil, err
	}
	b := r.builder(twins, bytes.Count(data, []byte("\n")))
	for {
		record, err := rows.Read()
		if err == io.EOF {
			return b.registry(), nil
		}
		if err != nil {
			return nil, syntaxError(file, err)
		}
		row := row{
			id: strings.TrimSpace(record[at["pollster_id"]]), name: strings.TrimSpace(record[at["pollster"]]),
			country: strings.TrimSpace(record[at["country"]]), alias: strings.TrimSpace(record[at["alias"]]),
		}
		if column, problem := b.add(row); problem != "" {
			line, col := rows.FieldPos(at[column])
			return nil, fmt.Errorf("%s:%d:%d: column %s: %s", file, line, col, column, problem)
		}
	}
}

func readHeader(file string, rows *csv.Reader, optional string) (map[string]int, error) {
	want := []string{"pollster_id", "pollster", "country", "alias"}
	expected := strings.Join(want, ",") + " and at will " + optional
	header, err := rows.Read()
	if err == io.EOF {
		return nil, fmt.Errorf("%s:1:1: expected the header %s, found an empty file", file, expected)
	}
	if err != nil {
		return nil, syntaxError(file, err)
	}
	at := map[string]int{}
	for i, h := range header {
		h = strings.TrimSpace(h)
		line, col := rows.FieldPos(i)
		if h != optional && !slices.Contains(want, h) {
			return nil, fmt.Errorf("%s:%d:%d: column %s: expected one of %s", file, line, col, quote(h), expected)
		}
		if _, ok := at[h]; ok {
			return nil, fmt.Errorf("%s:%d:%d: column %s: expected once, found twice", file, line, col, h)
		}
		at[h] = i
	}
	for _, w := range want {
		if _, ok := at[w]; !ok {
			return nil, fmt.Errorf("%s:1:1: column %s: expected in the header, not found", file, w)
		}
	}
	return at, nil
}

func syntaxError(file string, err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		if errors.Is(p.Err, csv.ErrFieldCount) {
			return fmt.Errorf("%s:%d:1: expected as many fields as the header has", file, p.StartLine)
		}
		return fmt.Errorf("%s:%d:%d: expected CSV as in RFC 4180: %w", file, p.Line, p.Column, p.Err)
	}
	return fmt.Errorf("%s: %w", file, err)
}

func quote(s string) string {
	if len(s) > 60 {
		s = strings.ToValidUTF8(s[:60], "") + "…"
	}
	return fmt.Sprintf("%q", s)
}

type row struct{ id, name, country, alias string }

// builder gathers organisations in the order they come, with the checks that
// need to know all names before.
type builder struct {
	orgs  []org
	ids   map[string]int
	keys  map[string]int
	spelt map[string]int
	// shared are the keys under which names of two organisations stand
	shared map[string]bool
	twins  bool
}

func (r *Registry) builder(twins bool, rows int) *builder {
	names := len(r.keys) + rows
	b := &builder{
		orgs: make([]org, 0, len(r.orgs)+rows), ids: make(map[string]int, len(r.orgs)+rows),
		keys: make(map[string]int, names), spelt: make(map[string]int, names), shared: map[string]bool{}, twins: twins,
	}
	for i, o := range r.orgs {
		o.aliases = slices.Clip(o.aliases) // so that an append copies
		b.orgs = append(b.orgs, o)
		b.ids[o.ID] = i
		for _, n := range o.names() {
			key := Fold(n)
			if owner, ok := b.keys[key]; ok && owner != i {
				b.shared[key] = true
			}
			b.keys[key] = i
			b.spelt[spelling(n)] = i
		}
	}
	return b
}

func (o org) names() []string { return append([]string{o.Name}, o.aliases...) }

// add takes one row, or names the column at fault and what was expected.
func (b *builder) add(r row) (column, problem string) {
	i, known := b.ids[r.id]
	if !known {
		if r.id == "" || len(r.id) > maxSlug || Slug(r.id) != r.id {
			return "pollster_id", fmt.Sprintf("expected kebab-case ASCII of 1 to %d bytes, found %s", maxSlug, quote(r.id))
		}
		key := Fold(r.name)
		if problem := nameProblem(r.name, key); problem != "" {
			return "pollster", problem
		}
		if r.country != "" && !isCountry(r.country) {
			return "country", fmt.Sprintf("expected an ISO 3166-1 alpha-2 code, XK or nothing, found %s", quote(r.country))
		}
		i = len(b.orgs)
		if problem := b.claim(r.name, key, spelling(r.name), i, r.id); problem != "" {
			return "pollster", problem
		}
		b.ids[r.id] = i
		b.orgs = append(b.orgs, org{Pollster: Pollster{ID: r.id, Name: r.name, Country: r.country}})
	}
	o := &b.orgs[i]
	if r.name != "" && r.name != o.Name {
		return "pollster", fmt.Sprintf("expected %q, the name %s has already, or nothing, found %s; another name goes to column alias", o.Name, o.ID, quote(r.name))
	}
	if r.country != "" && r.country != o.Country {
		return "country", fmt.Sprintf("expected %q, as %s has already, or nothing, found %s", o.Country, o.ID, quote(r.country))
	}
	if r.alias == "" {
		return "", ""
	}
	key, spelt := Fold(r.alias), spelling(r.alias)
	if problem := nameProblem(r.alias, key); problem != "" {
		return "alias", problem
	}
	if owner, ok := b.spelt[spelt]; ok && owner == i {
		return "", "" // says nothing new
	}
	if owner, ok := b.keys[key]; ok && owner == i && !b.shared[key] {
		return "", ""
	}
	if problem := b.claim(r.alias, key, spelt, i, r.id); problem != "" {
		return "alias", problem
	}
	o.aliases = append(o.aliases, r.alias)
	return "", ""
}

func nameProblem(s, key string) string {
	if len(s) > maxName || !utf8.ValidString(s) || key == "" {
		return fmt.Sprintf("expected a name in UTF-8 with a letter or digit, at most %d bytes, found %s", maxName, quote(s))
	}
	return ""
}

// claim gives a name, with its key and its spelling, to organisation i unless
// another one has it.
func (b *builder) claim(name, key, spelt string, i int, id string) string {
	owner, taken := b.spelt[spelt]
	if !taken {
		owner, taken = b.keys[key]
		if taken && owner != i && b.twins {
			taken, b.shared[key] = false, true
		}
	}
	if taken && owner != i {
		return fmt.Sprintf("expected a name that no other organisation has, found %s, which belongs to %s and so cannot stand for %s", quote(name), b.orgs[owner].ID, id)
	}
	b.keys[key], b.spelt[spelt] = i, i
	return ""
}

// registry sorts and indexes what was gathered.
func (b *builder) registry() *Registry {
	r := &Registry{orgs: b.orgs, keys: make([]key, 0, len(b.keys)+len(b.orgs))}
	slices.SortFunc(r.orgs, func(x, y org) int { return strings.Compare(x.ID, y.ID) })
	for i := range r.orgs {
		for _, n := range r.orgs[i].names() {
			r.keys = append(r.keys, key{text: Fold(n), owner: int32(i)})
		}
		if id := Fold(r.orgs[i].ID); !has(b.keys, id) {
			// an id is a name too where no name stands in its way
			r.keys = append(r.keys, key{text: id, owner: int32(i), id: true})
		}
	}
	slices.SortFunc(r.keys, func(x, y key) int { return cmp.Or(strings.Compare(x.text, y.text), cmp.Compare(x.owner, y.owner)) })
	r.keys = slices.Compact(r.keys)
	return r
}

func has(m map[string]int, key string) bool { _, ok := m[key]; return ok }

// countries are the codes of ISO 3166-1, and XK, which it leaves to users.
const countries = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
	"CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
	"GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
	"KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ " +
	"NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
	"SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
	"UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"

func isCountry(code string) bool {
	return len(code) == 2 && code[0] > ' ' && code[1] > ' ' && strings.Contains(countries, code)
}
