package wikitext

import "strings"

// extensions are the tags whose content is set aside before anything else is
// looked at.
var extensions = wordSet("nowiki pre ref references gallery math chem ce score syntaxhighlight source timeline templatedata " +
	"templatestyles poem section imagemap indicator hiero inputbox graph mapframe maplink categorytree " +
	"charinsert languages listing dynamicpagelist rss phonos")

// verbatim are the extension tags whose content a reader sees as it stands,
// quiet those whose content is markup like any other. The others leave no
// words.
var (
	verbatim = wordSet("nowiki pre math chem ce syntaxhighlight source hiero")
	quiet    = wordSet("poem phonos")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// strip is what a marker in the expanded text stands for.
type strip struct {
	name    string // of the tag
	content string // expanded for a ref of a template, else as it stands
	ref     int    // index of a footnote, -1 for anything else
}

// marker is the sign that stands for strip number n while the text around it
// is read. DEL is no character of a text; one that comes in the source is
// replaced before.
func marker(n int) string {
	const digits = "0123456789"
	var b [16]byte
	i := len(b) - 1
	b[i] = delByte
	for {
		i--
		b[i] = digits[n%10]
		if n /= 10; n == 0 {
			break
		}
	}
	i--
	b[i] = delByte
	return string(b[i:])
}

const delByte = 0x7f

// markerAt reads the marker s starts with.
func markerAt(s string) (n, size int) {
	size = 1
	for size < len(s) && s[size] >= '0' && s[size] <= '9' && size < 14 {
		n = n*10 + int(s[size]-'0')
		size++
	}
	if size == 1 || size == len(s) || s[size] != delByte {
		return -1, 1
	}
	return n, size + 1
}

// extension gives what an extension tag leaves in the text.
func (x *expander) extension(f *frame, n *node) string {
	text := f.src.text
	content := n.inner.of(text)
	switch {
	case n.name == "ref":
		return x.footnote(n.attrs.of(text), content, false)
	case n.name == "references":
		x.collect(content)
		return ""
	case quiet[n.name]:
		return x.again(content)
	case verbatim[n.name]:
		return x.setAside(strip{name: n.name, content: content, ref: -1})
	}
	return ""
}

func (x *expander) setAside(s strip) string {
	x.strips = append(x.strips, s)
	return marker(len(x.strips) - 1)
}

// collect reads the footnotes that are told in a list of them.
func (x *expander) collect(content string) {
	if strings.Contains(content, "<") || strings.Contains(content, "{{") {
		x.again(content)
	}
}

// again expands a text that was set aside.
func (x *expander) again(content string) string {
	var s *scanner
	if n := len(x.scanners); n > 0 {
		s, x.scanners = x.scanners[n-1], x.scanners[:n-1]
	} else {
		s = new(scanner)
	}
	expanded := x.stretch(&frame{src: s.scan(content, false)}, 0, len(content))
	x.scanners = append(x.scanners, s)
	return x.spend(expanded)
}

// unstrip puts verbatim text back, where a value needs it; other markers go.
func (x *expander) unstrip(s string) string {
	if len(x.strips) == 0 {
		return s
	}
	i := strings.IndexByte(s, delByte)
	if i < 0 {
		return s
	}
	var b strings.Builder
	for i >= 0 {
		b.WriteString(s[:i])
		n, size := markerAt(s[i:])
		if n >= 0 && n < len(x.strips) && x.strips[n].ref < 0 {
			b.WriteString(x.strips[n].content)
		}
		s = s[i+size:]
		i = strings.IndexByte(s, delByte)
	}
	b.WriteString(s)
	return b.String()
}
