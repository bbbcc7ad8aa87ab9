import { WebSocketServer } from 'ws'

// The floor: a bare WebSocket server that sends each message on to everybody, as it came.
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    for (const client of server.clients) client.send(data)
  })
})
server.on('listening', () => process.send?.(server.address()))
process.on('disconnect', () => process.exit())
