package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"
)

// coloured reports whether w is to have colours: asked is what --color says, and
// left to itself only a terminal has them, where neither NO_COLOR is set nor
// TERM is dumb.
func coloured(w io.Writer, asked string) bool {
	switch asked {
	case "always":
		return true
	case "never":
		return false
	}
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// columns returns the width of standard output w: COLUMNS, if it is set, else
// the width of the terminal. It is 0, the board's own width, for what is no
// terminal and for files: their bytes depend on nothing but the reports.
func columns(w io.Writer) int {
	if fileOf(w) == nil {
		return 0
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if !isTerminal(w) {
		return 0
	}
	n, _, err := term.GetSize(int(fileOf(w).Fd()))
	if err != nil {
		return 0
	}
	return n
}

// progress writes how far long work has come, on standard error and only if
// that is a terminal.
type progress struct {
	w     *world
	on    bool
	start time.Time
	shown time.Time
}

func newProgress(w *world) *progress {
	return &progress{w: w, start: time.Now(), on: isTerminal(w.stderr)}
}

func (p *progress) at(n int) {
	now := time.Now()
	if !p.on || now.Sub(p.start) < time.Second || now.Sub(p.shown) < 200*time.Millisecond {
		return
	}
	p.shown = now
	fmt.Fprintf(p.w.stderr, "\r%d reports read", n)
}

func (p *progress) clear() {
	if p.on && !p.shown.IsZero() {
		fmt.Fprint(p.w.stderr, "\r\x1b[K")
	}
}
