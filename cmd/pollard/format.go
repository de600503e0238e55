package main

import (
	"fmt"
	"slices"
	"strings"

	"pollard/export"
	"pollard/export/csv"
	"pollard/export/datapackage"
	"pollard/export/jsonl"
	"pollard/export/parquet"
	"pollard/export/report"
	"pollard/export/xlsx"
)

// formats are what a run can write, in the order they are opened. CSV always
// has its descriptions beside it.
var formats = []export.Format{datapackage.With(csv.Format), xlsx.Format, parquet.Format, jsonl.Format, report.Format}

// defaultFormats are what a run writes where nothing else is asked for.
var defaultFormats = []string{"csv", "xlsx", "parquet"}

// formatNames gives the names of all formats.
func formatNames() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

// chooseFormats gives the formats of the names, each once, in the order of
// [formats].
func chooseFormats(names []string) ([]export.Format, error) {
	known := formatNames()
	for _, name := range names {
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("--format %q: expected one or more of %s", name, strings.Join(known, ","))
		}
	}
	var chosen []export.Format
	for _, f := range formats {
		if slices.Contains(names, f.Name) {
			chosen = append(chosen, f)
		}
	}
	if chosen == nil {
		return nil, fmt.Errorf("--format: expected one or more of %s", strings.Join(known, ","))
	}
	return chosen, nil
}
