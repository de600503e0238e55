package number

// Format says which signs a column uses. 0 is not known; a space stands for any kind of space, an apostrophe for any other.
//
// It only decides figures that can be read in two ways: one '.' or ',' with exactly three digits behind it and one to three
// before ("1,100", "2.010"). Without a format '.' is decimal there and ',' groups; [ParseCount] takes both for groups.
// "7,6", "43.75", "0,125", "1.100,5" and "12.345.678" can be read in one way only and are, whatever the format says.
type Format struct {
	Decimal rune // '.' or ','
	Group   rune // '.', ',', a space or an apostrophe
}

// signs are the ways in which the figures of a cell use their separators.
type signs uint16

const (
	decimalDot signs = 1 << iota
	decimalComma
	groupDot
	groupComma
	groupBySpace
	groupApostrophe
	eitherDot   // 2.010
	eitherComma // 1,100
	round       // either, and ends in 00

	groups = groupDot | groupComma | groupBySpace | groupApostrophe
)

// DetectFormat tells the signs of one column, or of all figures of one table, from the cells that leave no doubt:
// "54,2" makes ',' the decimal sign and "43.75" '.'; "1.100,5", "12.345.678" and "1 100" tell what groups.
// "1,100" groups by ',' where nothing says otherwise.
//
// Groups by '.' alone are believed only of counts: most figures look like 2.010, none has a percent sign or other
// decimals, and one is round (1.500) or a plain integer of three digits or more. "1.204" alone decides nothing.
// A column that mixes decimal signs ("2,6" and "2.6") has Decimal 0 and its cells are read each by itself.
// Sample sizes that are written differently from the shares beside them want a call of their own.
func DetectFormat(cells []string) Format {
	var c Cells
	for _, cell := range cells {
		c.Add(cell)
	}
	return c.Format()
}

// Cells is what the cells of one column, or all figures of one table, show of its [Format], cell by cell. The zero value
// has seen none.
type Cells struct {
	seen           signs
	figures, dots  int
	percent, whole bool
}

// Add looks at one more cell.
func (c *Cells) Add(cell string) {
	looked := LookAt(cell)
	c.AddCell(&looked, cell)
}

// AddCell is Add of a cell that has been looked at.
func (c *Cells) AddCell(cell *Cell, text string) {
	var r reading
	switch p := &cell.plain; {
	case cell.read:
		r.signs, r.percent, r.long = p.signs, p.percent, p.long
	case cell.shape == NotNumber && (isName(text) || isDigitsAndWord(text)), cell.shape == Absent:
		return
	default:
		var bad fail
		if r, bad = scan(text, Format{}, asAny); bad.want != "" || r.missing != Present {
			return
		}
	}
	c.figures++
	c.seen |= r.signs
	c.percent = c.percent || r.percent
	c.whole = c.whole || r.long && !r.percent && r.signs == 0
	if r.signs&eitherDot != 0 {
		c.dots++
	}
}

// Format tells the signs of the cells looked at, as [DetectFormat] says.
func (c *Cells) Format() Format {
	var f Format
	seen := c.seen
	switch seen & (decimalDot | decimalComma) {
	case decimalDot:
		f.Decimal = '.'
		seen &^= eitherDot
	case decimalComma:
		f.Decimal = ','
		seen &^= eitherComma
	case decimalDot | decimalComma:
		seen &^= eitherDot | eitherComma
	default:
		counts := seen&(groupDot|round) != 0 || c.whole
		if 2*c.dots <= c.figures || c.percent || !counts || seen&eitherComma != 0 {
			seen &^= eitherDot
			if c.dots > 0 {
				seen &^= eitherComma // "1,100" and "2.010": one of them may be a decimal, both may not
			}
		}
	}
	if seen&eitherDot != 0 {
		seen |= groupDot
	}
	if seen&eitherComma != 0 {
		seen |= groupComma
	}
	switch seen & groups {
	case groupDot:
		f.Group = '.'
	case groupComma:
		f.Group = ','
	case groupBySpace:
		f.Group = ' '
	case groupApostrophe:
		f.Group = '\''
	}
	if f.Group == f.Decimal {
		f = Format{} // "43.75" and "12.345.678": no one format
	}
	return f
}

// decides says what a sign with exactly three digits behind it is: decimal or not.
func (f Format) decides(sign rune, as use) (decimal bool) {
	other := '.' + ',' - sign
	switch {
	case sign == f.Decimal:
		return true
	case as == asCount || sign == f.Group || other == f.Decimal:
		return false
	case other == f.Group:
		return true
	}
	return sign == '.'
}
