import type { Page, Request } from "playwright-core";

/** Returns a list that grows with each request of the page. */
export function requestsOf(page: Page): Request[] {
	const requests: Request[] = [];
	page.on("request", (request) => requests.push(request));
	return requests;
}
