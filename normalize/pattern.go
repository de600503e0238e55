package normalize

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when a text is first held
// against it, as the texts of a run call for few of them.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
