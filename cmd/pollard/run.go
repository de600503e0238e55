package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/rs/zerolog"
	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"pollard/export"
	"pollard/export/report"
	"pollard/normalize/check"
	"pollard/normalize/pollster"
)

func newRun(logs *logOptions) *cobra.Command {
	var output, failOn string
	var names []string
	cmd := &cobra.Command{
		Use:   "run [INPUT...]",
		Short: "Take articles through all stages and write the tables",
		Long: `Run extracts, normalizes, checks and exports. INPUT is a file, a folder or -
for standard input; raw/ where none is given. The tables replace the output
folder as a whole once all of them are written; until then, and when anything
goes wrong, what was there before stays. An article that cannot be read is
reported and left out; all others are exported, and the exit status is 2.

What people decided stands in reviewed files in an INPUT folder, CSV with a
header, all optional:
  pollsters.csv  pollster_id,pollster,country,alias: extends the registry
  accepted.csv   finding_id,reason: findings that --fail-on passes over
  hints.csv      article_id,table,column,role,reason: what a column holds

Beside CSV stand datapackage.json, metadata.json and dictionary.csv, which
describe it.`,
		Example: "  pollard run\n  pollard run raw --output out --fail-on error\n  pollard run raw --format csv,jsonl",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"raw"}
			}
			log, err := logs.logger(cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			threshold, err := parseFailOn(failOn)
			if err != nil {
				return err
			}
			chosen, err := chooseFormats(names)
			if err != nil {
				return err
			}
			r := runner{
				log: log, output: output, formats: chosen, threshold: threshold, stdout: cmd.OutOrStdout(),
				bar: newProgress(cmd.ErrOrStderr(), logs.quiet), quiet: logs.quiet,
			}
			r.pipeline.stdin = cmd.InOrStdin()
			return r.run(args)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "out", "folder to write the tables to")
	cmd.Flags().StringVar(&failOn, "fail-on", "never", "exit with 1 on findings this grave: error, warning or never")
	cmd.Flags().StringSliceVar(&names, "format", defaultFormats, "what to write, joined by commas: "+strings.Join(formatNames(), ","))
	return cmd
}

// parseFailOn gives the severities that make a run fail.
func parseFailOn(text string) (map[check.Severity]bool, error) {
	switch text {
	case "never":
		return nil, nil
	case "error":
		return map[check.Severity]bool{check.Error: true}, nil
	case "warning":
		return map[check.Severity]bool{check.Error: true, check.Warning: true}, nil
	}
	return nil, fmt.Errorf("--fail-on %q: expected error, warning or never", text)
}

// runner is one run of all stages.
type runner struct {
	pipeline  pipeline
	log       zerolog.Logger
	output    string
	formats   []export.Format
	threshold map[check.Severity]bool
	stdout    io.Writer
	bar       *progress
	quiet     bool

	counts   summary
	open     map[check.Severity]int // findings that nobody has accepted
	used     used
	tally    export.PollsterTally
	exported time.Duration
}

// product is an article ready for export.
type product struct {
	article
	batch export.Batch
}

func (r *runner) run(args []string) error {
	start := time.Now()
	inputs, err := findInputs(args)
	if err != nil {
		return err
	}
	if len(inputs) == 0 {
		return fmt.Errorf("no articles in %v: expected files ending in %v", args, articleEndings)
	}
	if areLarge(inputs) {
		widenPages()
	}
	if r.pipeline.registry, err = loadRegistry(args); err != nil {
		return err
	}
	if r.pipeline.decisions, err = loadDecisions(args); err != nil {
		return err
	}
	r.open, r.used.decisions = map[check.Severity]int{}, &r.pipeline.decisions
	staging, err := export.Stage(r.output)
	if err != nil {
		return err
	}
	defer func() { _ = staging.Discard() }() // does nothing after Commit
	writer, err := export.Start(staging.Dir(), r.formats...)
	if err != nil {
		return err
	}
	r.bar.begin(len(inputs))
	err = inOrder(inputs, r.product, func(p product) error { return r.take(p, writer) })
	r.bar.end()
	if err != nil {
		writer.Abort()
		return err
	}
	last := time.Now()
	if err := writer.Write(r.tally.Rows()); err != nil {
		return err
	}
	if err := writer.Close(); err != nil {
		return err
	}
	if err := staging.Commit(); err != nil {
		return err
	}
	r.exported += time.Since(last)
	r.used.warn(&r.log)
	r.report(time.Since(start))
	return r.exit()
}

// loadRegistry is the built-in registry with the pollsters.csv of every input
// folder that has one.
func loadRegistry(args []string) (*pollster.Registry, error) {
	registry := pollster.Default()
	err := eachReviewed(args, pollstersName, func(name string, in io.Reader) (err error) {
		registry, err = registry.Extend(name, in)
		return err
	})
	return registry, err
}

func (r *runner) product(in input) (p product) {
	defer guard(&p.article)
	if p.article = r.pipeline.article(in); p.err == nil {
		p.batch = export.Rows(p.dataset, p.findings).Keep(r.formats...)
		if slices.ContainsFunc(r.formats, func(f export.Format) bool { return f.Name == report.Format.Name }) {
			p.batch.Quotes = quotes(&p.article)
		}
		p.document.Release() // of which nothing but notes is read now
	}
	return p
}

// take counts one article and hands it to the formats.
func (r *runner) take(p product, writer *export.Writer) error {
	r.bar.step()
	r.counts.add(&p.article)
	if p.err != nil {
		r.log.Error().Str("file", p.input.file).Err(p.err).Msg("not read")
		return nil
	}
	for _, n := range p.dataset.Notes {
		r.log.Warn().Str("file", p.input.file).Int("line", n.Line).Str("code", n.Code).Msg(n.Text)
	}
	r.used.add(&p.article, &r.log)
	for i := range p.findings {
		if p.findings[i].Accepted == "" {
			r.open[p.findings[i].Severity]++
		}
	}
	r.tally.Add(p.dataset)
	start := time.Now()
	err := writer.Consume(p.batch)
	r.exported += time.Since(start)
	return err
}

func (r *runner) report(took time.Duration) {
	c := &r.counts
	t := &r.pipeline.times
	r.log.Info().Int("articles", c.articles).Int("unread", c.unread).Int64("bytes", c.bytes).
		Dur("ms", time.Duration(t.extract.Load())).Msg("extract")
	r.log.Info().Int("tables", c.tables).Int("polls", c.polls).Int("events", c.events).
		Dur("ms", time.Duration(t.normalize.Load())).Msg("normalize")
	r.log.Info().Int("errors", c.findings[check.Error]).Int("warnings", c.findings[check.Warning]).
		Int("infos", c.findings[check.Info]).Dur("ms", time.Duration(t.check.Load())).Msg("check")
	r.log.Info().Str("output", r.output).Dur("ms", r.exported).Dur("total_ms", took).Msg("export")
	if !r.quiet {
		c.print(r.stdout, r.output)
	}
}

func (r *runner) exit() error {
	if r.counts.unread > 0 {
		return &exitError{exitTrouble}
	}
	for severity := range r.threshold {
		if r.open[severity] > 0 {
			return &exitError{exitFindings}
		}
	}
	return nil
}

// progress is the bar shown while articles are read, on a terminal only.
type progress struct {
	container *mpb.Progress
	bar       *mpb.Bar
}

func newProgress(w io.Writer, quiet bool) *progress {
	if quiet || !isTerminal(w) {
		return &progress{}
	}
	return &progress{container: mpb.New(mpb.WithOutput(w), mpb.WithWidth(40))}
}

func (p *progress) begin(articles int) {
	if p.container != nil {
		p.bar = p.container.AddBar(int64(articles), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.CountersNoUnit("%d / %d articles ")))
	}
}

func (p *progress) step() {
	if p.bar != nil {
		p.bar.Increment()
	}
}

func (p *progress) end() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.container.Wait()
	}
}
