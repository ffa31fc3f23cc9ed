package main

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode"

	"stemma"
	"stemma/report"
	"stemma/story"
)

// growth groups 1,000, 10,000 … most reports and prints the CPU time after reading, the
// memory, and the slope of log time over log reports. The reports are real texts of the
// sets. They are used many times, with the names replaced for each story and round, which
// gives new stories of the same form and in the same words.
func growth(items []*item, most int) {
	var real []*item
	for _, it := range items {
		if it.set != "invented" && len(it.report.Text) > 200 {
			real = append(real, it)
		}
	}
	last, lastN := 0.0, 0
	for n := 1000; n <= most; n *= 10 {
		sk := make([]*story.Sketch, n)
		var wg sync.WaitGroup
		for half := range 2 {
			wg.Go(func() {
				for i := half; i < n; i += 2 {
					sk[i] = story.SketchOf(stemma.Read(stemma.English(), renamed(real[i%len(real)], i/len(real), i)))
				}
			})
		}
		wg.Wait()
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := cpu()
		x := story.NewIndex()
		for _, s := range sk {
			x.Add(s)
		}
		added := cpu() - start
		stories := x.Stories(story.Overlay{})
		took := cpu() - start
		groups := len(stories)
		stories = nil
		runtime.GC()
		runtime.ReadMemStats(&after)
		index := float64(after.HeapAlloc-min(before.HeapAlloc, after.HeapAlloc)) / float64(n)
		sk = nil
		runtime.GC()
		var held runtime.MemStats
		runtime.ReadMemStats(&held)
		bytes := float64(held.HeapAlloc) / float64(n)
		x.Len()
		runtime.KeepAlive(x)
		fmt.Printf("%7d reports  %7.2f CPU s (%.2f to add)  %6d stories  %5.0f bytes a report beyond the sketch, %5.0f with it and the sets", n, took.Seconds(), added.Seconds(), groups, index, bytes)
		if lastN > 0 {
			fmt.Printf("  slope %.2f", math.Log(took.Seconds()/last)/math.Log(float64(n)/float64(lastN)))
		}
		fmt.Printf("  %.0f pairs a report\n", float64(x.Compared())/float64(n))
		last, lastN = took.Seconds(), n
	}
}

// cpu returns the CPU time of the process.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// renamed returns a report with other names, numbers and days, which are the same for all
// reports of a story in a round.
func renamed(it *item, round, n int) *report.Report {
	r := &report.Report{Ref: fmt.Sprint(n), GivenID: true, Published: it.report.Published}
	if r.Published.Known() {
		r.Published.Time = r.Published.Time.AddDate(0, 0, round*11%700)
	}
	salt := uint32(round) * 2654435761
	for _, c := range it.story {
		salt = (salt ^ uint32(c)) * 16777619
	}
	var b strings.Builder
	text := it.report.Title + "\n\n" + it.report.Text
	text = text[:min(len(text), 1500)]
	for len(text) > 0 {
		i := strings.IndexFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		switch {
		case i < 0:
			i = len(text)
		case i == 0:
			b.WriteByte(text[0])
			text = text[1:]
			continue
		}
		w := text[:i]
		text = text[i:]
		switch c := w[0]; {
		case round > 0 && c >= 'A' && c <= 'Z' && len(w) > 3:
			b.WriteString(invent(w, salt))
		case round > 0 && c >= '1' && c <= '9' && len(w) == 2:
			b.WriteString(fmt.Sprint((int(w[0])*10+int(w[1])+int(salt%89))%90 + 10))
		default:
			b.WriteString(w)
		}
	}
	r.Text = b.String()
	r.Seal()
	return r
}

// invent returns an invented name that depends on w and salt.
func invent(w string, salt uint32) string {
	h := salt
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	syllables := []string{"bar", "cor", "del", "fen", "gar", "hol", "kel", "lin", "mor", "nor", "pol", "ros", "sel", "tor", "ul", "ver"}
	s := syllables[h>>28] + syllables[h>>24&15] + syllables[h>>20&15]
	return strings.ToUpper(s[:1]) + s[1:]
}
