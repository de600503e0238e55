package main

import "testing"

func TestGrowth(t *testing.T) {
	for _, c := range []struct {
		live uint64
		want int
	}{
		{0, 100},
		{easyHeap, 100},
		{easyHeap * 10, 100},
		{easyHeap/2 + 1, 100},
		{easyHeap / 2, 100},
		{easyHeap / 4, 300},
		{easyHeap / 10, 900},
		{easyHeap / 48, 1200}, // of 4 MiB, so that it collects at easyHeap
	} {
		if got := growth(c.live); got != c.want {
			t.Errorf("growth(%d) = %d, want %d", c.live, got, c.want)
		}
	}
}
