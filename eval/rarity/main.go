// Command rarity counts in how many texts of JSON Lines files each English stem occurs, and
// prints the table text/rarity.en.tsv. The table has counts of common words only, and no
// texts or names.
//
//	go run ./eval/rarity FILE.jsonl… > text/rarity.en.tsv
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
	"sort"

	"stemma/text"
)

// least is the number of texts below which a stem is left out. Stems that are not in the
// table count as rare.
const least = 4

func main() {
	log.SetFlags(0)
	texts, small, capital := map[string]int{}, map[string]int{}, map[string]int{}
	n := 0
	for _, file := range os.Args[1:] {
		f, err := os.Open(file)
		if err != nil {
			log.Fatal(err)
		}
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 64<<20)
		for sc.Scan() {
			var line struct{ Text string }
			if err := json.Unmarshal(sc.Bytes(), &line); err != nil || line.Text == "" {
				continue
			}
			n++
			d := text.ParseString(line.Text)
			seen := map[string]bool{}
			for _, s := range d.Sents {
				for i := s.First; i < s.Last; i++ {
					t := d.Tokens[i]
					if t.Kind != text.Word || !text.Content(&t) {
						continue
					}
					st := text.Stem(t.Lower)
					if !seen[st] {
						seen[st] = true
						texts[st]++
					}
					if c := d.Text[t.Start]; c >= 'a' && c <= 'z' {
						small[st]++
					} else if i > s.First {
						capital[st]++
					}
				}
			}
		}
		if err := sc.Err(); err != nil {
			log.Fatalf("%s: %v", file, err)
		}
		f.Close()
	}
	stems := make([]string, 0, len(texts))
	for st, k := range texts {
		if k >= least && small[st] > capital[st] {
			stems = append(stems, st)
		}
	}
	sort.Strings(stems)
	fmt.Printf("# Rarity of English stems in news: 10 × ln(texts / texts that have it), over %d texts.\n", n)
	fmt.Println("# Made by eval/rarity; counts of common words, names left out. Own work, Apache-2.0.")
	for _, st := range stems {
		fmt.Printf("%s\t%d\n", st, int(math.Round(10*math.Log(float64(n)/float64(texts[st])))))
	}
}
