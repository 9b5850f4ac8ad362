/// <reference types="vite/types/importMeta.d.ts" />
declare namespace Cloudflare {
	interface Env {
		LOCAL_IMAGES: ImagesBinding;
		TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
	}
}
