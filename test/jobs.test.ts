import { describe, expect, it } from "vitest";
import { article, survey } from "./support/fixtures.ts";
import { withHub } from "./support/hub.ts";
import { newsroom, request, tickAt } from "./support/service.ts";

const due = "2999-05-04T09:00:00.000Z";
const at = (time: string) => new Date(`2999-05-04T${time}Z`);
const schedule = () => newsroom("PUT", "articles/hafen", article({ published_at: due }));
const status = async (path: string) => (await request(path)).status;
const revision = async () => {
	const { revision }: { revision: number } = await (await request("/healthz")).json();
	return revision;
};

describe("the clock", () => {
	it("releases a scheduled article when it is due, and not a second before", async () => {
		await schedule();
		await tickAt(at("08:59:59"));
		expect(await status("/api/articles/hafen")).toBe(404);
		await tickAt(at("09:00:00"));
		const released = await (await request("/api/articles/hafen")).json();
		expect(released).toMatchObject({ published_at: due, updated_at: due });
		for (const path of ["/", "/api/articles?topic=wohnungswirtschaft", "/rss.xml"]) {
			expect(await (await request(path)).text()).toContain("Neue Wohnungen am Hafen");
		}
	});

	it("releases nothing else: what is public, a draft or withdrawn stays so, whatever its date", async () => {
		for (const slug of ["da", "weg"]) await newsroom("PUT", `articles/${slug}`, article());
		await newsroom("PUT", "articles/entwurf", article({ status: "draft" }));
		await newsroom("DELETE", "articles/weg");
		await schedule();
		await tickAt(at("09:00:00"));
		const slugs = ["hafen", "da", "entwurf", "weg"];
		const statuses = await Promise.all(slugs.map((slug) => status(`/api/articles/${slug}`)));
		expect(statuses).toEqual([200, 200, 404, 410]);
	});

	it("opens and closes surveys", async () => {
		await newsroom(
			"PUT",
			"surveys/s",
			survey({ opens_at: due, closes_at: "2999-05-05T09:00:00Z" }),
		);
		const phase = async () => {
			const { status }: { status: string } = await (await request("/api/surveys/s")).json();
			return status;
		};
		expect(await phase()).toBe("scheduled");
		await tickAt(at("09:00:00"));
		expect(await phase()).toBe("open");
		await tickAt(new Date("2999-05-05T09:00:00Z"));
		expect(await phase()).toBe("closed");
	});

	it.each([
		["opens", { opens_at: due }, false],
		["closes", { closes_at: due }, true],
	])(
		"moves every feed when it %s the survey that articles call to, and tells the hubs",
		async (_, times, wasCalled) => {
			await newsroom("PUT", "articles/hafen", article());
			await newsroom("PUT", "surveys/s", survey(times));
			const paths = ["/rss.xml", "/atom.xml", "/feed.json", "/topics/wohnungswirtschaft/rss.xml"];
			const read = async (path: string) => {
				const response = await request(path);
				const isCalled = (await response.text()).includes("/surveys/s");
				return { tag: response.headers.get("ETag"), isCalled };
			};
			const before = new Map<string, Awaited<ReturnType<typeof read>>>();
			for (const path of paths) before.set(path, await read(path));
			expect([...before.values()].every(({ isCalled }) => isCalled === wasCalled)).toBe(true);
			const { bindings, sent } = withHub();
			await tickAt(at("09:00:00"), bindings);
			const told = sent.flatMap(({ feedUrls }) => feedUrls);
			for (const path of paths) {
				const { tag, isCalled } = await read(path);
				expect(tag).not.toBe(before.get(path)?.tag);
				expect(isCalled).toBe(!wasCalled);
				expect(told).toContain(`https://news.example${path}`);
			}
		},
	);

	it("raises the revision once for all that is due, and not at all for nothing", async () => {
		await schedule();
		await newsroom("PUT", "articles/b", article({ published_at: due }));
		const before = await revision();
		await tickAt(at("08:00:00"));
		expect(await revision()).toBe(before);
		await tickAt(at("09:00:00"));
		expect(await revision()).toBe(before + 1);
	});

	it("does no harm when it runs twice at once, late, or after it stepped back", async () => {
		await schedule();
		const before = await revision();
		await Promise.all([tickAt(at("10:00:00")), tickAt(at("10:00:00"))]);
		await tickAt(at("08:00:00"));
		expect(await revision()).toBe(before + 1);
		const { articles }: { articles: unknown[] } = await (await request("/api/articles")).json();
		expect(articles).toHaveLength(1);
	});
});
