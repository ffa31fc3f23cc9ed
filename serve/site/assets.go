package site

import (
	"crypto/sha256"
	"encoding/hex"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"

	"stemma/serve/web"
)

// assets are the files that pages load, by name. The digest of all is in their addresses, so
// that they are kept for good.
var assets = func() map[string]string {
	style, err := files.ReadFile("page/site.css")
	if err != nil {
		panic(err) // it is part of the program
	}
	script, err := files.ReadFile("page/site.js")
	if err != nil {
		panic(err)
	}
	return map[string]string{"site.css": web.Stylesheet() + string(style), "site.js": string(script), "board.js": web.Script()}
}()

// assetsDigest names the assets, so that a browser keeps them as long as they do not change.
var assetsDigest = func() string {
	h := sha256.New()
	for _, name := range []string{"site.css", "site.js", "board.js"} {
		h.Write([]byte(assets[name]))
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}()

// Asset returns the address of an asset.
func (p *page) Asset(name string) string { return "/assets/" + name + "?v=" + assetsDigest }

// asset serves an asset.
func asset(w http.ResponseWriter, r *http.Request) {
	body, ok := assets[r.PathValue("name")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(r.PathValue("name"))))
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	w.Header().Set("Vary", "Accept-Encoding")
	squeezed(w, r, http.StatusOK, []byte(body))
}

var squeezers = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	return z
}}

// squeezed writes a body, compressed if the reader takes that. No page holds a secret beside
// what a stranger can put into it, so that its length tells nothing.
func squeezed(w http.ResponseWriter, r *http.Request, status int, body []byte) {
	if len(body) < 1024 || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		w.WriteHeader(status)
		w.Write(body)
		return
	}
	w.Header().Set("Content-Encoding", "gzip")
	w.WriteHeader(status)
	z := squeezers.Get().(*gzip.Writer)
	z.Reset(w)
	z.Write(body) // the reader may have gone
	z.Close()
	squeezers.Put(z)
}
