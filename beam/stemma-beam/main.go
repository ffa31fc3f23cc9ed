// Command stemma-beam runs the pipeline of package beam on the runner that --runner names:
//
//	stemma-beam --in '/shared/warc/*.warc.gz' --out /shared/editions.jsonl --runner=flink --endpoint=localhost:8099
package main

import (
	"context"
	"flag"
	"log"
	"path/filepath"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	stemma "stemma/beam"
)

func main() {
	in := flag.String("in", "", "files of reports, as a pattern; every worker must be able to read them")
	out := flag.String("out", "", "the file that is written: an edition a line, as JSON")
	faults := flag.String("faults", "", "a file for what could not be read, a line each")
	flag.Parse()
	beam.Init()
	paths, err := filepath.Glob(*in)
	if err != nil || len(paths) == 0 || *out == "" {
		log.Fatalf("no file is called %q, or no --out is given (%v)", *in, err)
	}
	p, s := beam.NewPipelineWithRoot()
	editions, bad := stemma.Editions(s, beam.CreateList(s, paths))
	textio.Write(s, *out, editions)
	if *faults != "" {
		textio.Write(s, *faults, bad)
	}
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatal(err)
	}
}
