package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/rs/zerolog"
	"github.com/spf13/pflag"
)

// logOptions are the flags that say how a run is logged.
type logOptions struct {
	format string
	quiet  bool
}

func (o *logOptions) register(flags *pflag.FlagSet) {
	flags.StringVar(&o.format, "log-format", "", "json or console (default console on a terminal, else json)")
	flags.BoolVar(&o.quiet, "quiet", false, "log only what went wrong")
}

// logger writes to w: lines for people on a terminal, JSON elsewhere.
func (o *logOptions) logger(w io.Writer) (zerolog.Logger, error) {
	format := o.format
	if format == "" {
		format = "json"
		if isTerminal(w) {
			format = "console"
		}
	}
	switch format {
	case "json":
	case "console":
		w = zerolog.ConsoleWriter{Out: w, NoColor: !isTerminal(w), TimeFormat: time.TimeOnly}
	default:
		return zerolog.Nop(), fmt.Errorf("--log-format %q: expected json or console", format)
	}
	level := zerolog.InfoLevel
	if o.quiet {
		level = zerolog.WarnLevel
	}
	return zerolog.New(w).Level(level).With().Timestamp().Logger(), nil
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}
