import { describe, expect, it } from "vitest";
import type {
	NewsroomSubmission,
	Receipt,
} from "../../../src/surveys/answers/submission.schema.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const html = { Accept: "text/html" };
const slug = "leserumfrage";
const ask = (overrides = {}) => newsroom("PUT", `surveys/${slug}`, survey(overrides));
const send = (body: BodyInit, headers = {}) =>
	request(`/api/surveys/${slug}/responses`, { method: "POST", body, headers });
const post = (fields: Record<string, string>, headers = {}) =>
	send(new URLSearchParams(fields), headers);

async function stored(): Promise<NewsroomSubmission["answers"][]> {
	const response = await newsroom("GET", `surveys/${slug}/responses`);
	const body: { responses: NewsroomSubmission[] } = await response.json();
	return body.responses.map((one) => one.answers);
}

describe("a form whose answers were withdrawn, sent again", () => {
	const answers = { role: "owner", comment: "Mehr davon" };

	async function withdrawn() {
		await ask();
		const fields = { ...answers, _submission: crypto.randomUUID() };
		const { receipt } = await (await post(fields)).json<Receipt>();
		await request(`/api/receipts/${receipt}`, { method: "DELETE" });
		return { fields, receipt };
	}

	it("is given back to people, filled in, and can be sent as a new answer", async () => {
		const { fields, receipt } = await withdrawn();
		const again = await post(fields, html);
		expect(again.status).toBe(410);
		const page = await again.text();
		expect(page).toContain(
			"Diese Antworten hatten Sie schon einmal gesendet und dann zurückgezogen.",
		);
		expect(page).not.toContain("Vielen Dank!");
		expect(page).toContain('value="Mehr davon"');
		expect(page).toMatch(/value="owner" checked/);
		expect(await stored()).toEqual([]);
		const [, number = ""] = /name="_submission" value="([^"]+)"/.exec(page) ?? [];
		expect(number).not.toBe(fields._submission);
		const sent = await post({ ...answers, _submission: number }, html);
		expect(sent.status).toBe(303);
		expect(sent.headers.get("Location")).not.toContain(receipt);
		expect(await stored()).toEqual([answers]);
	});

	it("is 410 for programs", async () => {
		const { fields } = await withdrawn();
		const again = await post(fields);
		expect(again.status).toBe(410);
		expect(await again.json()).toMatchObject({ status: 410 });
	});

	it("leads nowhere that thanks for it, or says that it can be withdrawn", async () => {
		const { receipt } = await withdrawn();
		for (const query of ["", "?sent=now", "?sent=again"]) {
			const page = await (await request(`/surveys/${slug}/receipts/${receipt}${query}`)).text();
			expect(page).toContain("<h1>Ihre Antworten sind zurückgezogen</h1>");
			expect(page).not.toContain("Vielen Dank");
			expect(page).not.toContain("können Sie Ihre Antworten wieder ansehen und zurückziehen");
			expect(page).not.toContain("/withdrawal");
		}
	});

	it("says that answers are erased whose time is over, though the same form is sent again", async () => {
		await ask({ retention_days: 1 });
		const fields = { ...answers, _submission: crypto.randomUUID() };
		await post(fields);
		await tickAt(new Date(Date.now() + 3 * 86_400_000));
		const again = await post(fields, html);
		expect(again.status).toBe(303);
		const page = await (await request(again.headers.get("Location") ?? "")).text();
		expect(page).toContain("<h1>Ihre Antworten sind gelöscht</h1>");
		expect(page).not.toContain("können Sie Ihre Antworten wieder ansehen und zurückziehen");
	});
});

describe("a form that is too large", () => {
	const KIB = 1024;
	const fill = (bytes: number) => ({ role: "owner", comment: "x".repeat(bytes) });

	it("comes back with everything that was typed, and says what is too long", async () => {
		await ask();
		const returned = await post(fill(600 * KIB), html);
		expect(returned.status).toBe(413);
		const page = await returned.text();
		expect(page).toContain("Ihre Antworten sind zusammen zu lang.");
		expect(page).toContain("Bitte schreiben Sie höchstens 20 Zeichen.");
		expect(page).toMatch(/value="owner" checked/);
		expect(page).toContain(`value="${"x".repeat(600 * KIB)}"`);
	});

	it("is a page with the limit and the way back if it is too large to be read", async () => {
		await ask();
		const refused = await post(fill(1100 * KIB), html);
		expect([refused.status, refused.headers.get("Content-Type")]).toEqual([
			413,
			"text/html; charset=UTF-8",
		]);
		const page = await refused.text();
		expect(page).toContain("Ein Formular darf höchstens 512 KB haben");
		expect(page).toContain("Gehen Sie im Browser einen Schritt zurück");
		expect(page).toContain(`<a href="/surveys/${slug}">`);
		const english = await post(fill(1100 * KIB), { ...html, "Accept-Language": "en" });
		expect(await english.text()).toContain("That was too much at once");
	});

	it("is a 413 for programs, whatever its size and type", async () => {
		await ask();
		for (const size of [513, 600, 1100]) {
			const refused = await post(fill(size * KIB));
			expect(refused.status).toBe(413);
			expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
			const json = await send(JSON.stringify(fill(size * KIB)), {
				"Content-Type": "application/json",
			});
			expect(json.status).toBe(413);
		}
		expect(await stored()).toEqual([]);
	});

	it("is a closed survey first", async () => {
		await ask({ status: "closed" });
		expect((await post(fill(600 * KIB), html)).status).toBe(409);
	});
});

describe("a form with bytes that are no text", () => {
	const type = { "Content-Type": "application/x-www-form-urlencoded" };
	const multipart = { "Content-Type": "multipart/form-data; boundary=x" };
	const part = (name: string, value: string) =>
		`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
	const broken = Buffer.from(
		`${part("role", "owner")}${part("topics", "energy")}${part("comment", "Gr\xFC\xC3\x9Fe")}--x--\r\n`,
		"latin1",
	);

	it.each<[string, BodyInit, object]>([
		["urlencoded", "role=owner&topics=energy&comment=Gr%FC%C3%9Fe", type],
		[
			"urlencoded, with raw bytes",
			Buffer.from("role=owner&topics=energy&comment=Gr\xFC\xC3\x9Fe", "latin1"),
			type,
		],
		["multipart", broken, multipart],
	])("is given back with what could be read (%s)", async (_, body, contentType) => {
		await ask();
		const returned = await send(body, { ...contentType, ...html });
		expect(returned.status).toBe(422);
		const page = await returned.text();
		expect(page).toContain("Bitte ersetzen Sie jedes „�“.");
		expect(page).toContain('value="Gr�ße"');
		expect(page).toMatch(/value="owner" checked/);
		expect(page).toMatch(/value="energy" checked/);
		const program = await send(body, contentType);
		expect(program.status).toBe(422);
		expect(await program.json()).toMatchObject({ errors: [{ field: "comment" }] });
		expect(await stored()).toEqual([]);
	});

	it("is stored as it was written if it names its encoding", async () => {
		await ask();
		const sent = await send("_charset_=windows-1250&role=owner&comment=%9E%E1ba", type);
		expect(sent.status).toBe(201);
		expect(await stored()).toEqual([{ role: "owner", comment: "žába" }]);
	});
});
