/** What a newcomer sees at the address that `npm start` prints while the pages are not built. */
export const PLAIN_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>机动车排放监管平台</title>
<style>
body{font:16px/1.6 system-ui,"Noto Sans SC",sans-serif;max-width:46rem;margin:3rem auto;padding:0 1.2rem;color:#1d2129}
h1{font-size:1.6rem;margin-bottom:0}h1+p{margin-top:.2rem;color:#5a6270}
pre{background:#f4f5f7;padding:.8rem;border-radius:6px;overflow:auto;font-size:.85rem}
a{color:#0b5fff}li{margin:.3rem 0}small{color:#5a6270}
</style>
</head>
<body>
<h1>机动车排放监管平台</h1>
<p>Vehicle-emissions supervision platform</p>
<p>平台正在运行。<br><small>The platform is running.</small></p>
<ul>
<li><a href="/api/docs">接口说明</a> <small>interface, try it here</small></li>
<li><a href="/api/openapi.json">OpenAPI 3.1</a></li>
<li><a href="/health/ready">运行状态</a> <small>are all parts up</small> · <a href="/metrics">指标</a> <small>metrics</small></li>
</ul>
<p>演示账号打印在启动窗口，也写在数据目录的 <code>demo-accounts.json</code>。<br>
<small>Demo accounts are printed where the platform was started and stand in <code>demo-accounts.json</code> in the data folder (default <code>.data</code>).</small></p>
<pre>curl -s -X POST http://localhost:3000/api/v1/auth/token \\
  -H 'content-type: application/json' \\
  -d '{"username":"…","password":"…"}'

curl -s http://localhost:3000/api/v1/auth/me -H "authorization: Bearer …"</pre>
</body>
</html>
`;
