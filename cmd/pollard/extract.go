package main

import (
	"bufio"
	"encoding/json"

	"github.com/spf13/cobra"
)

func newExtract(logs *logOptions) *cobra.Command {
	return &cobra.Command{
		Use:   "extract INPUT...",
		Short: "Print articles as laid out before anything is interpreted: one JSON line each",
		Long: `Extract prints one JSON line an article: its sections, paragraphs, lists and
tables as grids, each with its source line. This is what the normalize stage
sees. INPUT is a file, a folder or - for standard input.`,
		Example: "  pollard extract raw/kosovo.txt | jq '.tables[0].rows[2]'",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			log, err := logs.logger(cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			inputs, err := findInputs(args)
			if err != nil {
				return err
			}
			p := pipeline{stdin: cmd.InOrStdin()}
			out := bufio.NewWriter(cmd.OutOrStdout())
			encoder := json.NewEncoder(out)
			encoder.SetEscapeHTML(false)
			failed := false
			err = inOrder(inputs, p.document, func(a article) error {
				if a.err != nil {
					failed = true
					log.Error().Str("file", a.input.file).Err(a.err).Msg("not read")
					return nil
				}
				return encoder.Encode(a.document)
			})
			if err == nil {
				err = out.Flush()
			}
			if err == nil && failed {
				return &exitError{exitTrouble}
			}
			return err
		},
	}
}
