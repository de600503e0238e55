package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pollard/extract"
)

// input is one article to be read.
type input struct {
	id   string // article_id
	name string // of the file, without its ending; empty for standard input
	file string // path to open; "-" for standard input
	path string // relative to the argument it was found under, forward slashes
	// found in a folder, not named: a pipe or device there is not meant
	found   bool
	regular bool // a file, as the folder it was found in says
}

// articleEndings are the names that are taken for articles inside a folder. A
// file named as an argument is read whatever its name.
var articleEndings = []string{".txt", ".text", ".html", ".htm", ".wikitext", ".wiki", ".mediawiki"}

// findInputs lists the articles of files, folders and "-", sorted by article.
// Two files of one name get ids apart: the second in path order is name~2.
func findInputs(args []string) ([]input, error) {
	var inputs []input
	for _, arg := range args {
		if arg == "-" {
			inputs = append(inputs, input{id: "stdin", file: "-", path: "-"})
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			inputs = append(inputs, newInput(arg, filepath.Base(arg)))
			continue
		}
		found, err := folderInputs(arg)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, found...)
	}
	slices.SortStableFunc(inputs, func(a, b input) int {
		return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.path, b.path), cmp.Compare(a.file, b.file))
	})
	taken := map[string]bool{} // a file named twice, or named and found, is one article
	inputs = slices.DeleteFunc(inputs, func(in input) bool {
		file := in.file
		if abs, err := filepath.Abs(file); err == nil && file != "-" {
			file = abs
		}
		again := taken[file]
		taken[file] = true
		return again
	})
	seen := map[string]int{}
	for i := range inputs {
		id := inputs[i].id
		seen[id]++
		if n := seen[id]; n > 1 {
			inputs[i].id = fmt.Sprintf("%s~%d", id, n)
		}
	}
	slices.SortStableFunc(inputs, func(a, b input) int { return cmp.Compare(a.id, b.id) })
	return inputs, nil
}

// title is what an article is called that does not say so itself: pages are saved
// under their titles, with underscores for blanks as in their addresses.
func (in *input) title() string {
	if in.name == "" {
		return in.id
	}
	return strings.ReplaceAll(in.name, "_", " ")
}

func newInput(file, path string) input {
	base := filepath.Base(file)
	name := strings.TrimSuffix(base, filepath.Ext(base))
	return input{
		id:   extract.Slug(name),
		name: name,
		file: file,
		path: filepath.ToSlash(path),
	}
}

func folderInputs(folder string) ([]input, error) {
	var inputs []input
	err := filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); file != folder && strings.HasPrefix(name, ".") {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if entry.IsDir() || !slices.Contains(articleEndings, strings.ToLower(filepath.Ext(file))) {
			return nil
		}
		path, err := filepath.Rel(folder, file)
		if err != nil {
			return err
		}
		in := newInput(file, path)
		in.found, in.regular = true, entry.Type().IsRegular()
		inputs = append(inputs, in)
		return nil
	})
	return inputs, err
}
