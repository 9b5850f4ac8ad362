import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";
import { DocsPage } from "./docs.page.tsx";
import { openApi } from "./openapi.ts";

type Routes = Parameters<typeof openApi>[0];

/** What programs may call, as the app's routes tell of themselves: for programs, and for people. */
export const contract = (app: { routes: Routes }) =>
	new Hono<AppEnv>()
		.get("/openapi.json", policy("data"), (c) => c.json(openApi(app.routes, c.var.site)))
		.get("/docs", policy("page"), (c) => {
			const { site } = c.var;
			return c.html(<DocsPage site={site} document={openApi(app.routes, site)} />);
		});
