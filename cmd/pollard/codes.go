package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"pollard/normalize/check"
)

func newCodes() *cobra.Command {
	var docs bool
	cmd := &cobra.Command{
		Use:     "codes",
		Short:   "List the codes of findings with their severity and meaning",
		Example: "  pollard codes\n  pollard codes --docs > docs/findings.md",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			out := cmd.OutOrStdout()
			if !docs {
				for _, r := range check.Rules() {
					fmt.Fprintf(out, "%-20s %-8s %s\n", r.Code, r.Severity, r.When)
				}
				return nil
			}
			fmt.Fprint(out, "# Findings\n\nWhat pollard says of figures that do not agree, by code. A code never changes its meaning.\n"+
				"This page is printed by `pollard codes --docs`.\n")
			for _, r := range check.Rules() {
				fmt.Fprintf(out, "\n## %s\n\n%s: %s.\n\n%s\n", r.Code, r.Severity, r.When, r.Doc)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&docs, "docs", false, "print the documentation page of all codes, as Markdown")
	return cmd
}
