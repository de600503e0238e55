// Command pollard turns encyclopedia articles that report opinion polls and
// accession timelines into checked tables: CSV, Parquet and an Excel workbook.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// Exit codes, as in the documentation of every command.
const (
	exitClean    = 0
	exitFindings = 1 // findings at or above --fail-on, or differences
	exitTrouble  = 2 // usage, input or output
)

// exitError ends the program with a code, its message already printed.
type exitError struct{ code int }

func (e *exitError) Error() string { return fmt.Sprintf("exit %d", e.code) }

func main() {
	easeCollection()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the program with its streams, so that tests can call it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	var exit *exitError
	switch {
	case err == nil:
		return exitClean
	case errors.As(err, &exit):
		return exit.code
	}
	fmt.Fprintf(stderr, "pollard: %v\n", err)
	return exitTrouble
}

func newRoot() *cobra.Command {
	var logs logOptions
	root := &cobra.Command{
		Use:   "pollard",
		Short: "Opinion polls and accession timelines out of encyclopedia articles, checked",
		Long: `pollard reads encyclopedia articles that report opinion polls and accession
timelines, puts dates, shares and pollsters into one form, checks every figure
against every other one, and writes tables for analysts.

Exit status: 0 clean, 1 findings at or above --fail-on or differences,
2 usage, input or output.`,
		Example:       "  pollard run raw --output out\n  pollard explain lead-mismatch:kosovo:2018-11:iri:lead",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	logs.register(root.PersistentFlags())
	root.AddCommand(newRun(&logs), newExtract(&logs), newExplain(&logs), newCodes(), newAccept(), newDiff(), newVersion())
	root.InitDefaultCompletionCmd() // now rather than in Execute, to give its help the examples cobra leaves out
	if completion, _, err := root.Find([]string{"completion"}); err == nil {
		completion.Example = "  source <(pollard completion bash)"
		for _, shell := range completion.Commands() {
			shell.Example = "  pollard completion " + shell.Name()
		}
	}
	return root
}
