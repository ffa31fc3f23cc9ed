package file

import (
	"archive/zip"
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// zip reads a file that is a ZIP by its form: a document of a word processor, a book, a web
// archive, or a folder of files.
func (w *walker) zip(name string, in *bufio.Reader) {
	src, size, fault := w.seekable(in)
	if src == nil {
		w.fail(name, 0, fault)
		return
	}
	z, err := zip.NewReader(src, size)
	switch {
	case err != nil && fault != nil:
		w.fail(name, 0, fault) // it is the reason for err
		return
	case ofDisk(err):
		w.fail(name, 0, err)
		return
	case err != nil:
		w.fail(name, 0, fmt.Errorf("%w: a ZIP file that is damaged or breaks off: its table of contents cannot be read", ErrFormat))
		return
	case len(z.File) > mostEntries:
		w.fail(name, 0, fmt.Errorf("%w: the ZIP file holds more than %d files", ErrTooLarge, mostEntries))
		return
	}
	if fault != nil {
		defer w.fail(name, 0, fault)
	}
	p := &pack{w: w, path: name, z: z, file: map[string]*zip.File{}, left: w.unpack}
	for _, f := range z.File {
		if p.file[f.Name] == nil {
			p.file[f.Name] = f
		}
	}
	if p.left == nil {
		left := leastUnpacked + unpackedPerByte*size
		p.left = &left
	}
	for _, k := range packKinds {
		if k.is(p) {
			k.read(p)
			return
		}
	}
	p.folder()
}

// packKinds lists what is stored in ZIP files beside folders, first match first.
var packKinds = []struct {
	is   func(p *pack) bool
	read func(p *pack)
}{
	{func(p *pack) bool { return p.find("word/document.xml") != nil }, func(p *pack) { p.document("Word", readDocx) }},
	{func(p *pack) bool { return p.mimetype("application/vnd.oasis.opendocument.text") }, func(p *pack) { p.document("OpenDocument", readODT) }},
	{func(p *pack) bool {
		return p.find("META-INF/container.xml") != nil && (p.mimetype("application/epub+zip") || p.find("mimetype") == nil)
	}, (*pack).epub},
	{(*pack).isWACZ, (*pack).wacz},
	{func(p *pack) bool { return p.find("xl/workbook.xml") != nil }, refuse("an Excel file", "save the sheet as .csv")},
	{func(p *pack) bool { return p.find("ppt/presentation.xml") != nil }, refuse("a PowerPoint file", "save it as PDF")},
	{func(p *pack) bool { return p.mimetype("application/vnd.oasis.opendocument.spreadsheet") }, refuse("a spreadsheet of OpenDocument", "save the sheet as .csv")},
	{func(p *pack) bool { return p.mimetype("application/vnd.oasis.opendocument.") }, refuse("an OpenDocument file that is no text", "save it as PDF")},
	{func(p *pack) bool { return p.find("Index/Document.iwa") != nil || p.find("index.apxl") != nil }, refuse("a file of Pages, Numbers or Keynote", "export it as .docx or PDF")},
	{func(p *pack) bool {
		return p.find("AndroidManifest.xml") != nil || p.find("META-INF/MANIFEST.MF") != nil
	}, refuse("a program", "")},
}

// refuse returns a function that says what a ZIP file is that is not read.
func refuse(is, instead string) func(p *pack) {
	return func(p *pack) {
		p.w.fail(p.path, 0, &unread{kind{is: is, instead: instead, meant: true}, ErrBinary})
	}
}

// seekable returns the bytes of a stream for access in any order: the file itself, or a
// copy in memory up to MaxFile. With a fault of the stream it returns what precedes it.
func (w *walker) seekable(in *bufio.Reader) (io.ReaderAt, int64, error) {
	if f, ok := w.whence.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return f, info.Size(), nil
		}
	}
	data, err := io.ReadAll(io.LimitReader(in, w.opt.MaxFile+1))
	if int64(len(data)) > w.opt.MaxFile {
		return nil, 0, fmt.Errorf("%w: more than %d bytes, and no file of its own", ErrTooLarge, w.opt.MaxFile)
	}
	return bytes.NewReader(data), int64(len(data)), err
}

// folder reads the files in a ZIP file as those in a folder, in the order of their names.
// They are never written to a disk, so that their names, which may point anywhere, do no harm.
func (p *pack) folder() {
	if p.w.nested >= mostNested {
		p.w.fail(p.path, 0, fmt.Errorf("%w: a ZIP file in a ZIP file, %d deep", ErrSkipped, p.w.nested))
		return
	}
	files := slices.Clone(p.z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	n := 0
	for _, f := range files {
		if p.w.done() {
			return
		}
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if strings.HasSuffix(name, "/") || hiddenName(name) || strings.HasSuffix(name, sidecarSuffix) || !f.Mode().IsRegular() {
			continue
		}
		n++
		at := p.path + "/" + strings.ToValidUTF8(name, "\uFFFD")
		in, err := p.open(f)
		if err != nil {
			p.w.fail(at, 0, err)
			continue
		}
		inner := *p.w
		inner.nested, inner.unpack = p.w.nested+1, p.left
		inner.opt.Input = ""
		p.w.inside(&inner, at, in, false)
		p.w.stopped = inner.stopped
		in.Close()
		if *p.left <= 0 {
			p.w.fail(p.path, 0, errBomb)
			return
		}
	}
	if n == 0 {
		p.w.fail(p.path, 0, fmt.Errorf("%w: the ZIP file holds no files", ErrEmpty))
	}
}
