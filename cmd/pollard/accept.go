package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pollard/export/xlsx"
)

func newAccept() *cobra.Command {
	var into string
	cmd := &cobra.Command{
		Use:   "accept WORKBOOK",
		Short: "Take the findings marked as accepted in a workbook over into accepted.csv",
		Long: `Accept reads the sheet Findings of a workbook that pollard run wrote and somebody
went through: every finding marked accepted, with its reason, is added to a CSV
file (finding_id,reason) that the next run reads. A finding without a reason is
an error. Lines that are there already stay as they are; to take one back, delete
it there. The file is sorted, and not touched where nothing is added.`,
		Example: "  pollard accept out/pollard.xlsx\n  pollard accept reviewed.xlsx --into raw/accepted.csv",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			made, err := xlsx.ReadDecisions(args[0])
			if err != nil {
				return err
			}
			return accept(made, into, cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&into, "into", filepath.Join("raw", acceptedName), "file to add them to")
	return cmd
}

// accept adds decisions to a file and says what it added.
func accept(made *xlsx.Decisions, file string, out io.Writer) error {
	reasons, err := readAccepted(file)
	if err != nil {
		return err
	}
	added, same := 0, 0
	for _, d := range made.Accepted {
		before, there := reasons[d.FindingID]
		switch {
		case !there:
			reasons[d.FindingID] = d.Reason
			added++
			fmt.Fprintf(out, "added %s: %s\n", d.FindingID, d.Reason)
		case strings.Join(strings.Fields(before), " ") == d.Reason:
			same++
		default:
			fmt.Fprintf(out, "kept %s: %s (%s says: %s)\n", d.FindingID, before, d.Cell, d.Reason)
		}
	}
	for _, d := range made.Reopened {
		if before, there := reasons[d.FindingID]; there {
			fmt.Fprintf(out, "kept %s: %s (%s says open; delete the line to take it back)\n", d.FindingID, before, d.Cell)
		}
	}
	if added > 0 {
		if err := writeAccepted(file, reasons); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "%d added to %s, %d there already, %d open\n", added, filepath.ToSlash(file), same, made.Open)
	return nil
}

// readAccepted reads the reasons by finding. A file that is not there has none.
func readAccepted(name string) (map[string]string, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]string{}, nil
	}
	if err != nil {
		return nil, err
	}
	d := decisions{accepted: map[string]acceptance{}}
	err = d.readAccepted(name, file)
	_ = file.Close() // it was only read
	reasons := make(map[string]string, len(d.accepted))
	for id, a := range d.accepted {
		reasons[id] = a.reason
	}
	return reasons, err
}

// writeAccepted writes the file anew, sorted, whole or not at all.
func writeAccepted(name string, reasons map[string]string) (err error) {
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	if err := w.Write([]string{"finding_id", "reason"}); err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(reasons)) {
		if err := w.Write([]string{id, reasons[id]}); err != nil {
			return err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}

	mode := fs.FileMode(0o666)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	aside := name + ".pollard-new"
	if err := os.WriteFile(aside, text.Bytes(), mode); err != nil {
		return err
	}
	if err := os.Rename(aside, name); err != nil {
		_ = os.Remove(aside) // the error of renaming says more
		return err
	}
	return nil
}
