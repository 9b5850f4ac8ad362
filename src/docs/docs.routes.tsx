import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";
import { DocsPage } from "./docs.page.tsx";
import { toOpenApi } from "./openapi.ts";
import type { HandledRoute } from "./route-table.ts";

/** Serves the contract of the app's routes, for programs and for people. */
export const contract = (app: { routes: HandledRoute[] }) =>
	new Hono<AppEnv>()
		// Not imported on first use: both share most modules with the routes, and wrapping these for a
		// later import costs every start 2 ms.
		.get("/openapi.json", policy("data"), (c) => c.json(toOpenApi(app.routes, c.var.site)))
		.get("/docs", policy("page"), (c) => {
			const { site } = c.var;
			return c.html(<DocsPage site={site} document={toOpenApi(app.routes, site)} />);
		});
