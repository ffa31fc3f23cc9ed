package collate

import "stemma/report"

// alignCap bounds the word table of two readings; longer quotes are compared
// on their first words only.
const alignCap = 400

// ops aligns two readings of an utterance, a longest common subsequence of
// their words, and names each difference. What is missing before the first or
// after the last shared word is truncated, not omitted: quoting less is no
// change of what was said.
func ops(from, to int, a, b []wordAt) []Op {
	a, b = a[:min(len(a), alignCap)], b[:min(len(b), alignCap)]
	type cell = uint16
	n, m := len(a), len(b)
	lcs := make([][]cell, n+1)
	for i := range lcs {
		lcs[i] = make([]cell, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[i].norm == b[j].norm {
				lcs[i][j] = lcs[i+1][j+1] + 1
			} else {
				lcs[i][j] = max(lcs[i+1][j], lcs[i][j+1])
			}
		}
	}
	var out []Op
	shared := int(lcs[0][0])
	met := 0
	for i, j := 0, 0; i < n || j < m; {
		if i < n && j < m && a[i].norm == b[j].norm {
			if a[i].Len() != b[j].Len() {
				out = append(out, Op{"same_word_form", from, to, a[i].Span, b[j].Span})
			}
			met++
			i++
			j++
			continue
		}
		i0, j0 := i, j
		for i < n || j < m {
			if i < n && j < m && a[i].norm == b[j].norm {
				break
			}
			if j >= m || i < n && lcs[i+1][j] >= lcs[i][j+1] {
				i++
			} else {
				j++
			}
		}
		out = append(out, Op{opKind(i-i0, j-j0, met == 0 || met == shared), from, to, cover(a[i0:i]), cover(b[j0:j])})
	}
	return out
}

func opKind(fewer, more int, edge bool) string {
	switch {
	case edge && (fewer == 0 || more == 0):
		return "truncated"
	case more == 0:
		return "omitted"
	case fewer == 0:
		return "added"
	}
	return "replaced"
}

func cover(ws []wordAt) report.Span {
	if len(ws) == 0 {
		return report.Span{}
	}
	return ws[0].Span.Cover(ws[len(ws)-1].Span)
}
