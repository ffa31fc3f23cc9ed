package pdf

import (
	"slices"
	"strings"
	"unicode"
)

// withoutRunning returns the pages without their running heads and feet: lines at the top or
// bottom of a page that are the same on another but for numbers, and numbers of pages. n is
// the number of lines left out.
func withoutRunning(pages [][]line) (out [][]line, n int) {
	if len(pages) < 2 {
		return pages, 0
	}
	count := map[string]int{}
	edges := make([][]int, len(pages))
	for i, page := range pages {
		edges[i] = edgesOf(page)
		seen := map[string]bool{}
		for _, e := range edges[i] {
			if k := masked(page[e].text); !seen[k] {
				seen[k] = true
				count[k]++
			}
		}
	}
	for i, page := range pages {
		drop := map[int]bool{}
		for _, e := range edges[i] {
			if k := masked(page[e].text); len(page) > 1 && (count[k] >= 2 && count[k]*3 >= len(pages) || k == "#" && count[k]*2 >= len(pages)) {
				drop[e] = true
			}
		}
		if len(drop) == 0 || len(drop) == len(page) {
			out = append(out, page)
			continue
		}
		n += len(drop)
		var kept []line
		for j, l := range page {
			if !drop[j] {
				kept = append(kept, l)
			}
		}
		out = append(out, kept)
	}
	return out, n
}

// apart is the least distance, as a fraction of the font's size, between a running head or foot
// and the text of the page. It is a line and a half in most newspapers.
const apart = 1.6

// edgesOf returns the indexes of the highest and the lowest lines of a page that are set apart
// from the rest, up to two rows of each with the lines beside them.
func edgesOf(page []line) (out []int) {
	order := make([]int, len(page))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case page[a].y > page[b].y:
			return -1
		case page[a].y < page[b].y:
			return 1
		}
		return 0
	})
	take := func(order []int) {
		from := len(out)
		for rows, i := 0, 0; i < len(order) && len(out)-from < 16; i++ {
			if i > 0 && !sameRow(page[order[i-1]], page[order[i]]) {
				a, b := page[order[i-1]], page[order[i]]
				if d := a.y - b.y; max(d, -d) > apart*max(a.size, b.size) {
					from = len(out) // what was taken so far is apart
				}
				if rows++; rows > 2 {
					break
				}
			}
			out = append(out, order[i])
		}
		out = out[:from]
	}
	take(order)
	slices.Reverse(order)
	take(order)
	slices.Sort(out)
	return slices.Compact(out)
}

func sameRow(a, b line) bool {
	d := a.y - b.y
	return d < sameLine*a.size && -d < sameLine*a.size
}

// masked returns a line in lower case with "#" for each number.
func masked(s string) string {
	var b strings.Builder
	digits := false
	for _, r := range strings.ToLower(s) {
		if unicode.IsDigit(r) {
			if !digits {
				b.WriteByte('#')
			}
			digits = true
			continue
		}
		digits = false
		if !unicode.IsSpace(r) && r != '-' && r != '–' {
			b.WriteRune(r)
		}
	}
	return b.String()
}
