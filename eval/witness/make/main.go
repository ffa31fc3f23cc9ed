// Command make writes stories with known truth, a JSON object a line.
//
//	go run ./eval/witness/make -n 1000 -seed 1 >stories.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"stemma/eval/witness"
)

func main() {
	seed := flag.Uint64("seed", 1, "seed of the first story; the others follow it")
	n := flag.Uint64("n", 100, "number of stories")
	unread := flag.Bool("unread", false, "make stories of the scenes that are kept for measuring")
	flag.Parse()
	w := bufio.NewWriter(os.Stdout)
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for i := range *n {
		if err := out.Encode(witness.Make(*seed+i, *unread)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if err := w.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
