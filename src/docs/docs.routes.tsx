import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";
import type { HandledRoute } from "./route-table.ts";

/**
 * Serves the contract of the app's routes. Its modules are loaded by the first request, because no
 * other request needs them.
 */
export const contract = (app: { routes: HandledRoute[] }) =>
	new Hono<AppEnv>()
		.get("/openapi.json", policy("data"), async (c) => {
			const { toOpenApi } = await import("./openapi.ts");
			return c.json(toOpenApi(app.routes, c.var.site));
		})
		.get("/docs", policy("page"), async (c) => {
			const { site } = c.var;
			const { toOpenApi } = await import("./openapi.ts");
			const { DocsPage } = await import("./docs.page.tsx");
			return c.html(<DocsPage site={site} document={toOpenApi(app.routes, site)} />);
		});
