package main

import (
	"fmt"
	"os"

	"github.com/govalues/decimal"
	"github.com/spf13/cobra"

	"pollard/export/diff"
)

func newDiff() *cobra.Command {
	var format, tolerance string
	var opts diff.Options
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Tell what changed between two runs: polls, responses, events, findings",
		Long: `Diff compares two output folders, workbooks (.xlsx), Parquet or CSV files.
Rows are matched by what names them and by what they say, not by line: a poll
whose pollster was renamed is one change, with its old and its new ID, and what
follows from it is told with it. Rows that only stand elsewhere are counted.

Exit status: 0 the same, 1 there are differences, 2 usage, input or output.`,
		Example: "  pollard diff out.old out\n  pollard diff --format markdown out.old out > comment.md",
		Args:    cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if opts.Tolerance, err = decimal.Parse(tolerance); err != nil || opts.Tolerance.IsNeg() {
				return fmt.Errorf("--tolerance %q: expected a decimal number that is not negative, such as 0.1", tolerance)
			}
			out := cmd.OutOrStdout()
			colour := isTerminal(out) && os.Getenv("NO_COLOR") == ""
			printer, err := diff.NewPrinter(out, format, colour)
			if err != nil {
				return fmt.Errorf("--%w", err)
			}
			defer func() { _ = printer.Close() }() // only takes away what was put aside
			summary, err := diff.Compare(args[0], args[1], opts, printer)
			if err != nil {
				return err
			}
			if !summary.Same {
				return &exitError{exitFindings}
			}
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "text", "text, markdown, json, csv or html")
	flags.StringVar(&tolerance, "tolerance", "0", "take numbers for the same that are no further apart than this")
	flags.BoolVar(&opts.Positions, "positions", false, "take row numbers, source lines and the like for data")
	flags.StringSliceVar(&opts.Ignore, "ignore", nil, "columns that are not compared, as column or table.column")
	return cmd
}
