import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { addLinks } from "../platform/http/link-header.ts";
import { policy } from "../platform/http/route-policy.ts";
import { serviceLinks } from "../publication/service-links.ts";
import { DocsPage } from "./docs.page.tsx";
import { toOpenApi } from "./openapi.ts";
import type { HandledRoute } from "./route-table.ts";

/** Serves the contract of the app's routes, for programs and for people. */
export const contract = (app: { routes: HandledRoute[] }) =>
	new Hono<AppEnv>()
		// Not imported on first use: both share most modules with the routes, and wrapping these for a
		// later import costs every start 2 ms.
		.get("/openapi.json", policy("data"), (c) => {
			addLinks(c, serviceLinks(c.var.site));
			return c.json(toOpenApi(app.routes, c.var.site));
		})
		.get("/docs", policy("page"), (c) => {
			const { site } = c.var;
			addLinks(c, serviceLinks(site));
			return c.html(<DocsPage site={site} document={toOpenApi(app.routes, site)} />);
		});
