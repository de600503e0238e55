//go:build !linux

package main

// widenPages does nothing: only Linux has to be asked for large pages.
func widenPages() {}
