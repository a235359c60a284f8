// The peer: a plain handler that stores each message in a transaction of its own, so one wait for the disk each.
import { createServer } from 'node:http';
import Database from 'libsql';

process.once('message', (path) => {
  const database = new Database(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE messages (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL)`);
  const insert = database.prepare('INSERT INTO messages (key, body) VALUES (?, ?)');
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      JSON.parse(body);
      const key = request.headers['idempotency-key'];
      const { lastInsertRowid: id } = insert.run(key, body);
      const receipt = JSON.stringify({ key, service_request_id: String(id) });
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': receipt.length });
      response.end(receipt);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});
