// npm run test:endurance [-- --answers 20000 --connections 64]: whether an acknowledged answer is ever lost or
// doubled, while the database fails for a while and the service is killed.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { localToken } from "../../src/cli/dev-vars.ts";
import { NewsroomClient } from "../../src/cli/newsroom-client.ts";
import { freePort, killService, startService } from "../browser/service-process.ts";
import { survey } from "../support/fixtures.ts";
import { Database } from "./database.ts";
import { Respondents } from "./respondents.ts";

const SLUG = "ausdauer";
const FAILURE_MS = 6000;
/** The queue tries again after 10 and 20 s. */
const QUEUE_SECONDS = 60;

const { values } = parseArgs({
	options: {
		answers: { type: "string", default: "20000" },
		connections: { type: "string", default: "64" },
	},
});
const [answers, connections] = [Number(values.answers), Number(values.connections)];
const folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
const port = await freePort();
const url = `http://localhost:${port}`;
let service = await startService(port, folder);
process.on("exit", () => killService(service));

const newsroom = new NewsroomClient(url, localToken());
await newsroom.send("PUT", `surveys/${SLUG}`, survey({ announce: false }));
const database = new Database(folder);
const respondents = new Respondents(`${url}/api/surveys/${SLUG}/responses`, answers, connections);

const done = respondents.answer();
await respondents.until(0.2);
console.log("The database fails");
await database.fail(FAILURE_MS);
console.log(`The database is back; ${respondents.queued} answers went to the queue`);
await respondents.until(0.5);
respondents.pause();
await database.until(SLUG, () => respondents.acknowledged.size, QUEUE_SECONDS);
respondents.goOn();
await respondents.until(0.7);
console.log("The service is killed");
killService(service, "SIGKILL");
service = await startService(port, folder);
console.log("The service is there again");
await done;

const report = database.compare(SLUG, respondents.acknowledged);
console.log({ ...respondents.figures(), ...report });
killService(service);
await rm(folder, { recursive: true, force: true });
process.exit(report.lost + report.foreign + report.miscounted === 0 ? 0 : 1);
