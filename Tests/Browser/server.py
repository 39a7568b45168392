"""A server on the loopback address for a built site, as a strict static host would serve it."""

import http.server
import os
import posixpath
import sys
import threading
import urllib.parse

POLICY = "default-src 'self'"
TYPES = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
}


class Server:
    """Serves `folder` below `base` (such as "/docs/"), and nothing above it. `root` is the address of the site's root."""

    def __init__(self, folder, base):
        handler = type("Handler", (_Handler,), {"folder": folder, "base": base})
        self._server = _Listener(("127.0.0.1", 0), handler)
        self.root = f"http://127.0.0.1:{self._server.server_address[1]}{base}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Listener(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        # A page that is closed while it loads ends its connections; all else is worth a look.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(http.server.BaseHTTPRequestHandler):
    folder = base = ""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        if not path.startswith(self.base):
            return self._send(404, ".txt", b"not below the site's path")
        name = posixpath.normpath("/" + path[len(self.base):]).lstrip("/")
        file = os.path.join(self.folder, name)
        if os.path.isdir(file):
            if not path.endswith("/"):
                return self._send(301, ".txt", b"", {"Location": urllib.parse.quote(path) + "/"})
            file = os.path.join(file, "index.html")
        status = 200 if os.path.isfile(file) else 404
        if status == 404:
            file = os.path.join(self.folder, "404.html")
        with open(file, "rb") as stream:
            self._send(status, os.path.splitext(file)[1], stream.read())

    def _send(self, status, extension, body, headers=()):
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(extension, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass
