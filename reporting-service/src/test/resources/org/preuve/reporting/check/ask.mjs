// Runs the checking code of a saved page in Node: node ask.mjs page.html answer.js < questions > answers, one JSON a line.
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {runInThisContext} from 'node:vm';

const [page, answers] = process.argv.slice(2).map(name => readFileSync(name, 'utf8'));
runInThisContext(/<script id="checking">(.*?)<\/script>/s.exec(page)[1]);
runInThisContext(answers);
const answer = runInThisContext('answer');
for await (const question of createInterface({input: process.stdin})) {
  process.stdout.write(await answer(question) + '\n');
}
