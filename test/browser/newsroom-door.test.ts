import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";

const path = "/newsroom/dead-letters";

describe("the newsroom's door", () => {
	it("asks whoever sits at the browser for the token, and lets them in", async () => {
		const { token } = ownService();
		const page = await newPage({ httpCredentials: { username: "ada", password: token } });
		expect((await page.goto(path))?.status()).toBe(200);
		expect(await page.getByRole("heading").textContent()).toBe("Liegengebliebene Antworten");
	});

	it("stays shut with another", async () => {
		const page = await newPage({ httpCredentials: { username: "ada", password: "x" } });
		expect((await page.goto(path))?.status()).toBe(401);
	});

	it("does not let another site's form change anything", async () => {
		const { url, token } = ownService();
		const page = await newPage({ httpCredentials: { username: "ada", password: token } });
		await page.goto(path);
		const form = `<form method="post" action="${url}/newsroom/api/dead-letters/1/retry"><button>`;
		await page.route("https://elsewhere.example/", (route) =>
			route.fulfill({ contentType: "text/html", body: form }),
		);
		await page.goto("https://elsewhere.example/");
		const answer = page.waitForResponse(/retry$/);
		await page.getByRole("button").click();
		expect((await answer).status()).toBe(403);
	});
});
