# Asks /healthz; a JRE image has neither curl nor wget, but bash speaks TCP.
exec 3<>"/dev/tcp/127.0.0.1/${STORYFOLD_CFG_HTTP_PORT:-8080}" || exit 1
printf 'GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r status <&3
[[ $status == *" 200 "* ]]
