package main

import (
	"fmt"
	"runtime"
	"strings"
)

// guard turns a fault of the program in one article into an error of that
// article, so that it costs no other one. It is deferred.
func guard(a *article) {
	if fault := recover(); fault != nil {
		*a = article{input: a.input, err: fmt.Errorf("a fault of pollard itself, not of the article: %v (%s)", fault, faultPlace())}
	}
}

// faultPlace is the function and line of the program in which it failed.
func faultPlace() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers)])
	failed := false
	for {
		frame, more := frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			failed = true
		case failed && !strings.HasPrefix(frame.Function, "runtime."):
			return fmt.Sprintf("%s, line %d", frame.Function, frame.Line)
		case !more:
			return "nowhere to be told"
		}
	}
}
